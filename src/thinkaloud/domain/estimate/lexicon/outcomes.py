"""Words for what happens to people, good and bad."""

from thinkaloud.domain.estimate.inflection import inflected, plain

HARM = inflected("""
harm hurt suffer injure wait starve cry scream panic fear worry stress exhaust humiliate insult
embarrass shame blame punish exclude ignore forget abandon neglect reject refuse deny evict sack
fire lose miss struggle confuse mislead deceive frighten scare offend upset anger distrust mistrust
complain quarrel die bleed fall faint drown overcharge bankrupt owe borrow isolate discriminate
bully harass abuse threaten trap stuck disappear vanish silence dismiss overlook misjudge mistreat
burden penalise disadvantage suspect accuse flag block ban lock strand apologise hide
""") | plain("""
lost left hid died fell fled wept alone afraid ashamed lonely hungry cold homeless angry furious
sad desperate anxious tired exhausted unfair unfairly unjust invisible unheard powerless helpless
stupid worthless wrong wrongly debt grief pain anxiety stress injustice bias biased harm death
distress confusion frustration frustrated annoyed hurt sick ill poorly rude cruel broke broken worse
stuck stranded lied lie lying
""")
"""Something bad, done to people or felt by them."""

GOOD = inflected("""
trust help understand respect hear listen include believe rely depend protect comfort reassure
welcome relieve calm thank smile laugh enjoy belong heal recover support forgive recognise value
share care feel learn choose decide consent agree speak ask see know cope sleep
""") | plain("""
felt understood heard trusted fair fairly fairness dignity trust confidence understanding safety
safe wellbeing privacy freedom autonomy agency voice choice control hope relief peace justice equal
equality equity inclusion belonging faith kind kindness proud pride happy glad calm rights consent
legitimacy respect access livelihood health life lives
""")
"""Something good, done to people or felt by them."""

VALUE_NAMES = plain("""
trust fairness dignity privacy safety wellbeing equity inclusion diversity transparency
accountability ethics integrity empathy respect justice belonging empowerment values humanity
""")
"""Names of values, which alone are a mention and no outcome."""
