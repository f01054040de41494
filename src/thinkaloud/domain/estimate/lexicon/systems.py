"""Words for the system side: what is built, measured, decided by rule, or made by default."""

from thinkaloud.domain.estimate.inflection import inflected, plain

SYSTEM = inflected("""
system tool software app application platform service server database cluster pipeline queue cache
code script program programme algorithm model bot chatbot assistant agent dataset data record log
field form page screen button menu interface portal website site list spreadsheet table template
ticket alert alarm notification message pager dashboard graph chart metric measure measurement
indicator figure score rating rank ranking average percentile median rate ratio threshold limit
quota target goal objective benchmark test check checklist rule policy procedure protocol process
workflow default setting option parameter weight filter flag classifier permission access role
password login account id schedule scheduler rota roster timer timeout deadline slot batch job
release rollout deployment deploy launch update upgrade migration version feature bug outage incident
failure error crash fault latency throughput uptime downtime capacity load backlog audit report
review sensor camera gauge meter scanner printer machine device robot network router api endpoint
query index schema migration backup replica retry monitor monitoring automation autoscaler
configuration config pipeline guardrail feedback loop architecture design document documentation
diagram contract standard budget target spec specification prototype sign-off sla kpi
""") | plain(
    "statistics stats criteria automated automatic automatically infrastructure observability"
    " reliability throughput software"
)
"""Anything engineered, measured or ruled."""

LOOKED_FINE = (
    r"green|on target|within (?:target|limits?|budget|the)|(?:a |one )?hundred (?:percent|per cent)|"
    r"100 ?(?:percent|per cent)?|ninety (?:\w+ )?(?:percent|per cent)|all (?:passed|green|good|"
    r"fine|clear)|(?:looked|was|were|look|looks|seemed|said|showed|shows|read|reads) (?:\w+ )?"
    r"(?:fine|good|great|perfect|healthy|normal|success|successful|successfully|complete|"
    r"completed|done|resolved|closed|ok|okay|delivered|better|improved|improving|up|down|well)|"
    r"counted (?:as|it|him|her|them|that)|on paper|on average|the average|did (?:exactly )?what|"
    r"worked (?:as|exactly|perfectly|fine)|working as|as (?:designed|intended|specified)|"
    r"by the (?:book|numbers)|according to|(?:in|on|to) the (?:\w+ )?(?:data|numbers|graph|graphs|"
    r"chart|report|dashboard|statistics|stats|figures|system|logs?|list|screen|spreadsheet)|"
    r"never (?:showed|shows|saw|appeared|appears)|did not (?:show|see|know|count|appear|record)|"
    r"does not (?:show|see|know|count|appear|record)|no (?:alert|alarm|field|box|row|column|option|"
    r"button|error|ticket|code) "
)
"""The system view: what the figures said, or could not say."""

COST = (
    r"pay|pays|paid|paying|cost|costs|price|expense|bear|bears|burden|trade|traded|trade-?off|"
    r"at the expense|worse for|better for|fewer|sacrificed?|in exchange|instead of them|who gains|"
    r"who benefits|who loses|lost out|took it from|goes to|went to|slower for|longer for|"
    r"on (?:his|her|their) (?:side|backs?|shoulders?|time)"
)
"""Who bears what."""
