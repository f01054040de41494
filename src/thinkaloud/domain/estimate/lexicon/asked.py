"""Vocabulary of the questions that candidates put to an interviewer."""

from thinkaloud.domain.estimate.inflection import inflected, plain
from thinkaloud.domain.estimate.lexicon.people import GROUPS, ROLES, THIRD_PERSON

SOCIAL = (
    inflected("""
    decide disagree argue object speak listen hear trust respect feel believe worry understand
    explain confuse complain apologise forgive blame harm hurt affect matter belong include exclude
    refuse veto overrule convince persuade consult promise admit care raise voice own answer tell
    notice learn change argument culture conflict tension value norm habit ritual meeting
    conversation feedback voice decision disagreement debate dissent say responsibility power
    fairness dignity
    """)
    | plain(
        "who whom whose somebody someone anyone anybody nobody everyone they them told heard felt"
    )
    | GROUPS
    | ROLES
    | THIRD_PERSON
)
"""People, what they decide and what happens to them."""

TECHNICAL = inflected("""
stack language framework kubernetes scheduler cluster gpu database architecture latency benchmark
infrastructure tooling tool api cloud hardware throughput pipeline parameter training repo monorepo
library deployment code compiler cache storage token context
""")
"""How things are built."""

LOGISTIC = inflected("""
salary pay compensation benefit holiday vacation remote hybrid office relocation visa round stage
timeline hour perk bonus equity commute location parking laptop desk lunch size notice start
""")
"""Practical matters."""

OPEN_WORD = r"how|what|why|who|whom|whose|where|which|when|tell me|describe"
"""A question with one of these needs more than yes or no."""

TIED = (
    r"you (?:said|mentioned|told|talked|spoke|described|were saying|just said|called|say)|"
    r"that|those|these|this|then|there|so to speak|as you|like you|your (?:example|story|point)|"
    r"(?:i|we) (?:said|mentioned|told|described|was saying|just said|had|did|was)|same|either"
)
"""Reference to what has just been said."""

HARD_PLACE = (
    r"disagree\w*|argu\w+|overrul\w+|overrid\w+|object\w*|against|wrong|mistakes?|regret\w*|"
    r"fail\w*|lost|lose|loses|refus\w+|veto\w*|push(?:ed|es|ing)? back|said no|say no|"
    r"stopp?(?:ed)?|"
    r"harm\w*|hurt|unpopular|unhappy|angry|conflict\w*|tension|dissent\w*|complain\w*|worst|"
    r"hard\w*|"
    r"difficult|uncomfortable|ignored|quit|left|blame\w*|apolog\w+|pays?|cost|costs|held back|"
    r"speak up|spoke up|spoken up|would not|did not want|not listened|nobody"
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
