"""Words that place something in time."""

from thinkaloud.domain.estimate.inflection import inflected, plain

TIME = inflected("""
year month week day hour minute second morning afternoon evening night weekend midnight noon winter
summer autumn spring christmas easter ramadan decade shift term semester season birthday quarter
lunch lunchtime breakfast dinner
""") | plain("""
yesterday monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
thursdays fridays saturdays sundays january february april june july august september october
november december ago am pm tonight today
""")
"""Clock and calendar."""

NUMBERS = plain("""
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
million half third dozen twice
""")
"""Numbers in words, except one."""

THEN = (
    r"used to|at first|at the time|back then|in the beginning|originally|initially|before that|"
    r"until then|until that|until (?:i|we|he|she|they|somebody|someone)|previously|formerly|"
    r"in those days|when i (?:was|started|began|joined|came|took)|would have (?:said|told|called|"
    r"sworn|thought)|'d have (?:said|told|called|sworn|thought|argued)|my (?:first|initial|old) "
    r"(?:instinct|thought|reaction|reading|idea|answer|view|guess|assumption|plan|version)|"
    r"(?:i|we) (?:always|had|had always|just|simply)? ?(?:thought|assumed|believed|expected|"
    r"figured|took it|was sure|were sure|was certain|was convinced|was proud|were proud)|"
    r"i went in|i came in"
)
"""What one thought or did earlier."""

NOW = (
    r"now|nowadays|these days|since then|ever since|after that|from then on|from that|anymore|"
    r"any more|any longer|no longer|today|ended up|in the end|afterwards|eventually|later|"
    r"turned out|turns out|by then"
)
"""What came after, up to the present."""

TURNED = (
    r"changed my mind|change my mind|changed (?:how|what|the way) (?:i|we)|came round|came around|"
    r"it (?:did )?(?:moved?|struck|hit|dawned|occurred)(?: to| on)? me|(?:i|we) (?:only |then |"
    r"finally |slowly |suddenly |later |did )?(?:realise|realize|notice|understand|understood|"
    r"learn|learnt|see|saw)d? (?:that|how|why|it|what|then|later|i|we)|"
    r"(?:i|we) (?:was|were|had been|had|got) (?:\w+ )?(?:wrong|mistaken|blind|missed|missing|"
    r"misread|misjudged|overlooked)|made me (?:see|think|realise|realize|wonder|rethink|stop|look|"
    r"ask|reconsider|question)|(?:i|we) (?:have |had )?(?:stopped|quit|gave up|started|began) "
    r"(?:\w+ )?\w+ing|(?:i|we) (?:do|would|could|can|will) not (?:\w+ )?(?:anymore|any more|again)|"
    r"less (?:sure|certain|confident|convinced|weight|keen)|more (?:careful|cautious|sceptical|"
    r"skeptical|suspicious|wary) (?:of|about|with|now|than)"
)
"""A change of mind or habit, said as such."""
