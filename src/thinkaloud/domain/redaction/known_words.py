"""Words that are written with a capital, or begin sentences, and name nobody."""

from thinkaloud.domain.words import FILLERS, FUNCTION_WORDS, HESITATIONS

TITLES = frozenset("mr mrs ms miss mx dr doctor prof professor sir madam st fr sr jr".split())
"""What stands before a name, also with a full stop that ends no sentence."""

PARTICLES = frozenset("van der den de la du del von zu bin ibn al el da dos di ter ten".split())
"""Small words inside a name."""

FIRM_WORDS = frozenset(
    """
    inc ltd llc llp gmbh ag asa plc corp corporation company group holdings bank university college
    school institute hospital clinic foundation trust labs laboratories studios partners ventures
    solutions technologies consulting airlines insurance ministry agency association academy council
    """.split()
)
"""Words that make a firm or an organisation of the name beside them."""

AFTER_A_COMMA = frozenset("inc ltd llc llp gmbh".split())

_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
    fridays saturdays sundays mon tue tues wed thu thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn fall winter christmas easter ramadan eid diwali hanukkah thanksgiving
    halloween
    """.split()
)
_PEOPLES = frozenset(
    """
    african albanian american arab arabic argentinian asian australian austrian bengali brazilian
    british bulgarian canadian cantonese catalan chilean chinese colombian croatian cuban czech
    danish dutch egyptian english ethiopian european filipino finnish french georgian german greek
    hebrew hindi hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican
    japanese jewish kenyan korean kurdish latin lebanese lithuanian malay mandarin mexican moroccan
    muslim nepali nigerian nordic norwegian pakistani persian peruvian polish portuguese punjabi
    romanian russian scandinavian scottish serbian slovak somali spanish swahili swedish swiss
    syrian tamil thai turkish ukrainian urdu vietnamese welsh western eastern northern southern
    christian buddhist hindu catholic protestant africa america asia australia europe antarctica
    """.split()
)
_OTHERS = frozenset(
    """
    internet web earth god bible koran covid ok phd bachelor master mum mom dad grandma grandpa
    agile android bluetooth docker excel git github gitlab hadoop java javascript jira
    kafka kanban kubernetes latex linux macos mysql postgres powerpoint python react redis rust
    scrum slack spark sql swift terraform typescript ubuntu unix windows wifi wi-fi zoom devops
    question answer interviewer candidate section chapter part step version phase stage level plan
    please sorry hello hi hey bye dear yesterday today tomorrow tonight later sometimes nobody
    everyone anyone someone somebody honestly finally eventually suddenly luckily meanwhile
    """.split()
)
_KNOWN = (
    FUNCTION_WORDS | FILLERS | HESITATIONS | TITLES | FIRM_WORDS | _CALENDAR | _PEOPLES | _OTHERS
)


def is_known(word: str) -> bool:
    """Tell whether a word says nothing about who is meant, whatever letter it begins with."""
    return word.casefold() in _KNOWN
