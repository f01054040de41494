"""Words for the system side: what is built, measured, decided by rule, or made by default."""

from thinkaloud.domain.estimate.inflection import inflected, plain

SYSTEM = inflected("""
system tool software app application platform service server database cluster pipeline queue cache
code script program programme algorithm model bot chatbot dataset data record log field form page
screen button menu interface portal website site list spreadsheet table template ticket alert alarm
notification message pager dashboard graph chart metric measurement indicator score rating ranking
average percentile median rate ratio threshold limit quota target objective benchmark checklist rule
policy procedure protocol process workflow default setting option parameter filter classifier
permission access password login account id schedule scheduler rota roster timer timeout deadline
slot batch release rollout deployment deploy launch update upgrade version feature bug outage
incident failure error crash fault latency throughput uptime downtime capacity backlog audit sensor
camera gauge meter scanner printer machine device robot network router api endpoint query index
schema migration backup replica retry monitor monitoring automation autoscaler configuration config
guardrail architecture documentation diagram standard specification prototype sign-off sla kpi
number figure statistic report review test check label category chat email sms phone recording
tracker
invoice checkout payment product technology register ledger sheet card notice document contract
licence
license permit booking appointment reservation file folder postcode weight sign-up signup calculator
variant experiment
""") | plain("""
stats criteria automated automatic automatically infrastructure observability reliability percent
""")
"""Anything engineered, measured or ruled."""

LOOKED_FINE = (
    r"green|on target|within (?:target|limits?|budget)|(?:a |one )?hundred percent|100|"
    r"all (?:passed|"
    r"green|good|fine|clear)|(?:looked|was|were|look|looks|seemed|said|showed|shows|read|reads) "
    r"(?:\w+ )?(?:fine|good|great|perfect|healthy|normal|success|successful|successfully|complete|"
    r"completed|done|resolved|closed|ok|okay|delivered|better|improved|low|high|zero|quiet)|"
    r"(?:went|got|go|goes|gone) (?:\w+ )?(?:up|down|better|from)|improved|(?:counted|marked|listed|"
    r"logged|recorded|registered|filed|entered|scored|rated|flagged|labelled|labeled|treated|"
    r"classified|down|reported|written|appeared|showed|shown|see|saw|had|have)(?: \w+){0,6} as|"
    r"on paper|on average|the average|did (?:exactly )?what|(?:worked|working) (?:as|exactly|"
    r"perfectly|fine|well)|as (?:designed|intended|specified|asked)|by the (?:book|numbers)|"
    r"according to|(?:in|on|to|from) (?:the|our|my) (?:\w+ )?(?:data|numbers|graph|graphs|chart|"
    r"report|dashboard|statistics|stats|figures|system|logs?|list|screen|spreadsheet|slide|"
    r"metric|metrics)|(?:did|does|do|could|can|was|is|were|are) not (?:\w+ )?(?:show|see|know|"
    r"count|appear|record|in the system|in it|on it|on the list|designed|built|meant|asked)|"
    r"no (?:alert|alarm|field|box|row|column|option|button|error|ticket|code)|nothing (?:in|on|"
    r"happened|was|broke|failed)|had only|only (?:said|showed|saw|counted|measured)"
)
"""The system view: what the figures said, or could not say."""

COST = (
    r"pay|pays|paid|paying|cost|costs|price|expense|bear|bears|burden|trade|traded|trade-?off|"
    r"at the expense|worse for|better for|fewer|sacrificed?|in exchange|who gains|benefits?|"
    r"who loses|lost out|slower for|longer for|on (?:his|her|their) (?:side|backs?|"
    r"shoulders?|time)|at (?:his|her|their) cost|in return|on one side"
)
"""Who bears what."""
