"""Words of the performance: praise, virtue, achievement, obligation, slogans, and vague talk."""

from thinkaloud.domain.estimate.inflection import inflected, plain

VIRTUE = (
    r"(?:i|we) (?:am|are|have always been|was|were)? ?(?:always |truly |deeply |genuinely |really |"
    r"very |extremely |so |incredibly )*(?:passionate|committed|dedicated|excited|driven|honoured|"
    r"honored|humbled|inspired|thrilled|devoted|care deeply|care a lot|believe in|love|admire|"
    r"value|"
    r"strive|champion)|(?:my|our) (?:passion|commitment|mission|values|purpose|north star|dna|"
    r"vision|philosophy)|at the (?:core|heart|centre|center|forefront) of|world[- ]?class|"
    r"make the world|everything (?:i|we) do|second nature"
)
"""Claims of virtue."""

PRAISE = (
    r"(?:your|anthropic(?:'s)?) (?:\w+ )?(?:mission|leadership|vision|culture|values|work|thought)|"
    r"(?:amazing|incredible|inspiring|visionary|impressive|wonderful|fantastic|brilliant|"
    r"outstanding|remarkable|admirable|exemplary|groundbreaking|leading) (?:work|company|team|"
    r"culture|mission|people|job|place|organisation|organization|way)|i (?:really )?(?:admire|love|"
    r"respect|applaud) (?:how|what|that|the way|your|anthropic)|thought leader|industry leader|"
    r"so far ahead|so (?:successful|innovative|thoughtful|good)"
)
"""Praise for whoever listens."""

ACHIEVEMENT = inflected("""
achieve deliver improve increase reduce optimise exceed succeed win award promote recognise
accelerate streamline boost outperform ship launch lead save praise celebrate resolve complete
""") | plain(
    "success successful successfully smoothly seamless flawless record percent award promoted"
    " fantastic excellent led won zero ahead faster"
)
"""Ends well for the speaker."""

SLOGAN = inflected("""
stakeholder synergy ecosystem paradigm framework leverage empower holistic innovation innovate
excellence alignment governance journey landscape roadmap best-practice principle pillar impact
value vision mission strategy strategic scale scalable sustainable sustainability robust resilient
transparent transparency accountable accountability inclusive inclusivity ethics ethical responsible
responsibility human-centric human-centred proactive cutting-edge transformative transformation
unlock foster drive enable operationalise stewardship collaborative collaboration
cross-functional future-proof world-class meaningful integrity commitment passion empathy diversity
equitable trustworthy trust digital opportunity potential solution lifecycle culture continuous
end-to-end north-star mindset
""")
"""Words that anyone says about any company."""

VAGUE = plain("""
thing things something anything everything nothing somebody someone anybody anyone everybody
everyone nobody way ways kind sort bit lot side sides point points matter matters question questions
answer answers idea ideas view views opinion opinions truth truths case cases situation situations
aspect aspects factor factors issue issues topic topics problem problems person people world life
hard difficult easy simple complex complicated good bad right wrong better worse best important
different similar real really honestly actually truly genuinely certain sure unsure true false big
small great mind changed change changing learned learn think thinking thought know knew believe feel
felt feeling feelings wonder doubt guess suppose mean means meant sense story stories moment time
times day today honest honestly fair correct mistake mistakes
""")
"""Content words with nothing under them: a doubt about these is a doubt about nothing."""
