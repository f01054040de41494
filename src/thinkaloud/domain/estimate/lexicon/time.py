"""Words that place something in time."""

from thinkaloud.domain.estimate.inflection import inflected, plain

TIME = inflected("""
year month week day hour minute second morning afternoon evening night weekend midnight noon winter
summer autumn spring christmas easter ramadan decade shift term semester season birthday
lunchtime breakfast
""") | plain("""
yesterday monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
thursdays fridays saturdays sundays january february april june july august september october
november december ago am pm tonight
""")
"""Clock and calendar."""

NUMBERS = plain("""
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
million half third dozen twice
""")
"""Numbers in words, except one."""

_I = r"(?:i|we)"
_HELD = (
    r"(?:thought|assumed|believed|expected|figured|filed|taken|took it|treated|trusted|said|told|"
    r"argued|insisted|sworn|imagined|supposed|reckoned|designed|drawn|planned|promised|decided)"
)

THEN = (
    rf"used to|{_I} (?:'d|had|would have|'d have) (?:\w+ )?{_HELD}|{_I} had been (?:the one|so|"
    rf"\w+ing)|{_I} (?:always|just|simply|first|originally) {_HELD}|{_I} (?:thought|assumed|"
    rf"believed|expected|took it)|{_I} (?:was|were) (?:\w+ )?(?:sure|certain|convinced|proud|"
    rf"pleased|(?:all )?(?:for|against) (?:it|that|them|this)|happy with|the one)|my (?:first|"
    rf"initial|old|original) (?:instinct|thought|reaction|reading|idea|answer|view|guess|"
    rf"assumption|impulse|response|opinion|feeling|version|plan)|{_I} (?:went|came) in (?:\w+ )?"
    rf"(?:thinking|sure|convinced|believing)"
)
"""What one thought or did earlier."""

THEN_TOO = (
    r"at first|at the time|back then|in the beginning|originally|initially|before that|until then|"
    r"until that|previously|formerly|in those days"
)
"""Earlier, which tells of a change only beside a word for thinking."""

NOW = (
    r"now|nowadays|these days|since then|ever since|after that|from then on|from that day|"
    r"(?:not|never) (?:\w+ ){0,6}(?:anymore|any more|any longer)|no longer|today|ended up|"
    r"afterwards|eventually|turned out|turns out|until|then (?:i|we) (?:saw|heard|met|read|sat|"
    r"realised|realized|noticed|found|thought|understood|asked|got)|one day|in the end"
)
"""What came after, up to the present."""

SINCE = (
    r"since|still|now|nowadays|these days|any ?more|any longer|no longer|again|yet|until|first|"
    r"before"
)
"""Words that set one time against another."""

TURNED = (
    r"changed my mind|(?:change|changed|changes) (?:how|what|the way) (?:i|we)|came round to|came "
    r"around to|it (?:did )?(?:moved?|struck|hit|dawned|occurred) ?(?:to|on)? me|(?:i|we) (?:only |"
    r"then |finally |slowly |suddenly |later |did |have |had )*(?:realised|realized|came to (?:see|"
    r"think|believe|understand)|understood that)|(?:i|we) (?:was|were|had been|had it|had got it) "
    r"(?:\w+ )?(?:wrong|mistaken|backwards)|made me (?:\w+ )?(?:see|think|realise|realize|wonder|"
    r"rethink|stop|look|reconsider|question|ashamed)|(?:i|we) (?:have |had |then )?(?:stopped|quit|"
    r"gave up) (?:\w+ )?\w+ing|(?:i|we) (?:do|would|could|can|will|am|"
    r"are) (?:\w+ )?not (?:\w+ ){0,6}"
    r"(?:anymore|any more|any longer)|(?:i|we) no longer|less (?:sure|certain|confident|"
    r"convinced|weight|keen)|more (?:careful|cautious|sceptical|skeptical|suspicious|wary|slowly|"
    r"quietly)|(?:so|which is why) now (?:i|we)|(?:i|we) am (?:\w+ ){0,2}now|(?:i|"
    r"we) do not (?:\w+ ){1,4}now|(?:i|we) now "
    r"\w+|(?:i|we) (?:have|had) (?:\w+ )?(?:thought|come|grown|learned|learnt|"
    r"started|become|got) (?:\w+ ){0,4}since"
)
"""A change of mind or habit, said as such."""
