"""Vocabulary of the questions that candidates put to an interviewer."""

from thinkaloud.domain.estimate.inflection import inflected, plain
from thinkaloud.domain.estimate.lexicon.people import GROUPS, ROLES, THIRD_PERSON

SOCIAL = (
    inflected("""
    decide disagree argue object speak listen hear trust respect feel believe worry understand
    confuse explain complain apologise forgive blame harm hurt affect belong include exclude refuse
veto
    overrule convince persuade consult admit care argument culture conflict tension value norm habit
    ritual conversation meeting feedback voice decision disagreement debate dissent responsibility
power fairness
    dignity ethics anthropologist sociologist psychologist philosopher ethicist relationship
    """)
    | plain(
        "who whom whose somebody someone anyone anybody nobody everyone they them told heard felt"
    )
    | plain("social cultural human humans ethical moral political society sociology anthropology")
    | GROUPS
    | ROLES
    | THIRD_PERSON
)
"""People, what they decide and what happens to them."""

PROCEED = (
    r"(?:shall|should|can|could|do|may) (?:we|i|you)(?: want to)? (?:go on|move on|continue|"
    r"proceed|start|repeat)"
)
"""Asks about the interview itself, and so nothing of the interviewer."""

PERHAPS_SOCIAL = inflected("""
tell say ask answer raise notice learn agree choose change promise own share know think handle
""") | plain("told said knew thought learnt wrong right mind")
"""What people do with one another, unless the question is a technical one."""

TECHNICAL = inflected("""
stack language framework kubernetes scheduler cluster gpu database architecture latency benchmark
infrastructure tooling tool api cloud hardware throughput pipeline parameter training repo monorepo
library deployment code compiler cache storage token context
""")
"""How things are built."""

LOGISTIC = inflected("""
salary pay compensation benefit holiday vacation remote hybrid office relocation visa stage
timeline perk bonus equity commute location parking laptop desk lunch promotion career track title
onboarding probation headcount
""")
"""Practical matters."""

HOW_MUCH = (
    r"how (?:big|many|large|long|much|often|old)|what time|what size|what day|next steps?|"
    r"hear back|start date"
)
"""Asks for a figure."""

OPEN_WORD = r"how|what|why|who|whom|whose|tell me|describe"
"""A question with one of these needs more than yes, no, or one of a few."""

TIED = (
    r"you (?:just )?(?:said|mentioned|told|talked|spoke|described|called|say)|you were saying|"
    r"so to "
    r"speak|as you|like you|your (?:example|story|point)|(?:i|we) (?:said|mentioned|described|had|"
    r"did|was saying|just said)|same|(?:about|from|like|after|behind|with|on|in) (?:that|those|"
    r"this|these)"
)
"""Reference to what has just been said, anywhere in a question."""

POINTING = plain("that those these this then they them he she it there both either neither")
"""Words that point back when a question begins with them."""

HARD_PLACE = (
    r"disagree\w*|argu\w+|overrul\w+|overrid\w+|object\w*|against|wrong|mistakes?|regret\w*|"
    r"fail\w*|lost|lose|loses|refus\w+|veto\w*|push(?:ed|es|ing)? back|said no|say no|"
    r"stopp?(?:ed)?|"
    r"harm\w*|hurt|unpopular|unhappy|angry|conflict\w*|tension|dissent\w*|complain\w*|worst|"
    r"hard\w*|"
    r"difficult|uncomfortable|ignored|quit|left|blame\w*|apolog\w+|pays?|cost|costs|held back|"
    r"speak up|spoke up|spoken up|(?:did|do|does|would|was|were) not (?:\w+ )?(?:want|like|"
    r"agree|listen|listened|"
    r"accept|trust|happy|convinced|heard|asked|go along)|nobody|loudest|in the room"
)
"""Disagreement, a decision that went wrong, somebody who was overruled."""

GIVES = (
    r"because|i ask|i am asking|the reason|at (?:ours|mine|my)|in my|for me|we had|i had|i think"
)
"""Saying why one asks, or offering something of one's own."""

ANYWHERE = inflected("""
think know say tell ask work want need make people thing time way question answer look come take
find give good use day year company team anthropic ai model system place kind lot interview
""")
"""Content words that everybody uses: sharing them ties nothing to anything."""
