"""Words for persons, by how near one gets to somebody."""

from thinkaloud.domain.estimate.inflection import inflected, plain

THIRD_PERSON = plain("he she him her his hers himself herself")
"""Pronouns for one person."""

THEY = plain("they them their theirs themselves")
"""Pronouns for several."""

AT_WORK = inflected("""
colleague coworker teammate boss manager supervisor foreman director owner founder chief captain
leader lead head mentor intern trainee junior senior newcomer engineer developer programmer designer
analyst tester researcher scientist technician consultant contractor freelancer employee employer
worker officer client auditor lawyer solicitor accountant reviewer operator controller stakeholder
vendor
supplier management leadership executive investor sponsor partner product
""") | plain("staff crew team teams management security legal compliance ops ceo cto")
"""Those one works with or for, who appear in tales of success too."""

SERVED = inflected("""
mother mum mom father dad daddy parent son daughter brother sister sibling uncle aunt cousin nephew
niece grandmother grandfather grandma grandpa gran granny wife husband spouse girlfriend boyfriend
widow widower baby toddler child kid teenager teen boy girl lad lass guy bloke man woman lady
gentleman fella person neighbour friend flatmate roommate classmate patient resident tenant landlord
lodger guest visitor passenger driver courier rider claimant customer shopper subscriber
member volunteer pupil student learner nurse matron midwife doctor surgeon physician gp dentist
pharmacist therapist carer caregiver paramedic firefighter teacher tutor lecturer professor
headteacher principal librarian clerk cashier shopkeeper seller buyer farmer fisherman gardener cook
chef baker butcher waiter waitress barista cleaner caretaker janitor porter receptionist secretary
mechanic electrician plumber carpenter builder welder labourer soldier policeman guard pilot
conductor dispatcher translator interpreter moderator annotator referee umpire coach player singer
artist musician journalist reader priest imam rabbi vicar pastor councillor mayor citizen immigrant
migrant refugee stranger witness victim survivor prisoner inmate pensioner elder orphan donor
beneficiary applicant candidate borrower caller sender listener viewer patient's user neighbour
family families
""") | plain("children wives staff somebody's mums")
"""Those who live with what is built: kin, customers, and people at their own work."""

ROLES = AT_WORK | SERVED
"""One person or some, by kinship or by what they do."""

GROUPS = inflected("""
user people family community public population crowd human individual society household minority
audience consumer end-user citizen group customer parent worker
""") | plain("folks humanity")
"""People in general."""

TITLES = plain("mr mrs ms miss dr doctor sir madam don dona auntie")
"""Words before a person's name."""

SINGLING = plain("""
a an one my our his her their this that another older younger old young elderly each every some
which
whose
""")
"""Words before a role that single somebody out."""

FEW = plain("two three four five six seven eight nine ten both")
"""Words before a role in the plural that single some out."""
