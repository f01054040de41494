"""Words for what happens to people, good and bad."""

from thinkaloud.domain.estimate.inflection import inflected, plain

HARM = inflected("""
harm hurt suffer injure starve cry scream panic fear worry stress exhaust humiliate insult embarrass
shame blame punish exclude abandon neglect evict sack struggle confuse mislead deceive frighten
scare
offend upset anger distrust mistrust complain quarrel bleed faint drown overcharge bankrupt isolate
discriminate bully harass abuse threaten trap silence overlook misjudge mistreat burden penalise
disadvantage accuse strand apologise
""") | plain("""
alone afraid ashamed lonely hungry homeless angry furious sad desperate anxious tired exhausted
unfair unfairly unjust invisible unheard powerless helpless stupid worthless wrongly grief pain
anxiety stress injustice distress confusion frustration frustrated annoyed hurt sick ill poorly rude
cruel stuck stranded died death dead wept lied panic cried giving gave
""")
"""Something bad, done to people or felt by them, wherever it stands."""

HARM_TO_SOMEBODY = inflected("""
wait miss lose fall refuse deny reject ignore forget dismiss disappear vanish lock flag block ban
hide
fail wake leave owe borrow stop drop skip turn suspect quit click scroll guess die
""") | plain("""
lost left hid died fell fled stopped late cold broke broken worse debt wrong missed waiting slower
longer nothing nobody never hard
""")
"""Something bad only where a person is what it happens to."""

GOOD = inflected("""
trust respect comfort reassure welcome relieve calm thank smile laugh enjoy belong heal recover
support forgive cope rely
""") | plain("""
felt feel feels feeling understood understand understands heard listened trusted trusting fair
fairly
confidence safe safely dignity relief peace equal belonging faith kindness proud glad happy calm
consent choice control voice hope believe believed believes believing
""")
"""Something good, done to people or felt by them."""

VALUE_NAMES = plain("""
trust fairness dignity privacy safety wellbeing equity inclusion diversity transparency
accountability ethics integrity empathy justice belonging empowerment values humanity respect
confidence freedom autonomy rights legitimacy equality people's
""")
"""Names of values, which alone are a mention and no outcome."""
