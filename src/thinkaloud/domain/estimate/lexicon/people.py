"""Words for persons, by how near one gets to somebody."""

from thinkaloud.domain.estimate.inflection import inflected, plain

THIRD_PERSON = plain("he she him her his hers himself herself")
"""Pronouns for one person."""

THEY = plain("they them their theirs themselves")

ROLES = inflected("""
mother mum mom father dad daddy parent son daughter brother sister sibling uncle aunt cousin nephew
niece grandmother grandfather grandma grandpa gran granny wife husband partner spouse girlfriend
boyfriend widow widower baby toddler child kid teenager teen boy girl lad lass guy bloke man woman
lady gentleman fella person neighbour friend flatmate roommate classmate colleague coworker teammate
boss manager supervisor foreman director owner founder chief captain leader lead head mentor intern
trainee apprentice junior senior newcomer engineer developer programmer designer analyst tester
researcher scientist technician mechanic electrician plumber carpenter builder welder farmer
fisherman gardener cook chef baker butcher waiter waitress barista cleaner caretaker janitor porter
receptionist secretary clerk cashier shopkeeper seller salesman buyer trader banker accountant
auditor lawyer solicitor judge officer policeman constable soldier sergeant guard firefighter
paramedic nurse matron midwife doctor surgeon physician gp consultant dentist pharmacist therapist
psychologist carer caregiver patient resident tenant landlord lodger guest visitor passenger driver
courier rider pilot conductor dispatcher controller operator worker labourer contractor freelancer
employee employer applicant candidate claimant customer client shopper subscriber member volunteer
teacher tutor lecturer professor headteacher principal pupil student learner librarian archivist
curator journalist editor reporter writer author poet artist musician singer actor priest imam rabbi
vicar pastor councillor mayor minister politician activist citizen immigrant migrant refugee stranger
witness victim survivor prisoner inmate pensioner elder orphan donor beneficiary interpreter
translator moderator annotator reviewer referee umpire coach player teammate janitor
""") | plain("children wives people's somebody's mens womens staff crew")
"""One person or some, by kinship or by what they do."""

GROUPS = inflected("""
user people family team community public population crowd stakeholder human individual society
household minority audience consumer end-user citizen group
""") | plain("everyone everybody anyone anybody someone somebody those folks others humanity")
"""People in general."""

SINGLING = plain("""
a an one my our his her their this that the two three four five six seven eight nine ten another
older younger old young
""")
"""Words before a role that single somebody out."""
