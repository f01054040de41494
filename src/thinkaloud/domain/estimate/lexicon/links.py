"""Patterns that join a system to what it does to somebody."""

LINK = (
    r"because|so|so that|then|when|whenever|if|until|which means|means|meant|that is why|"
    r"which is why|makes?|made|making|lets?|letting|leads? to|led to|causes?|caused|depends? on|"
    r"once|without|otherwise|since|unless|turns? into|ends? up|ended up|as a result|keeps?|kept|"
    r"where"
)
"""One thing leads to another."""

UNDERGOES = (
    r"(?:has|have|had|having) to|ends? up|ended up|stops?|stopped|gets?|got|can not|could not|"
    r"(?:do|does|did|would|will) not|never|loses?|lost|waits?|waited|lives? with|(?:is|are|was|"
    r"were|be|being|been) (?:\w+ed|told|left|made|shut|cut|sent|lost|hurt|put|seen|heard|given|"
    r"kept|held|thrown|forgotten|hidden|stuck|too|not)|goes without|went without|gives? up|"
    r"gave up|given up|needs?|needed|tries|tried|has no|have no|had no"
)
"""What befalls the person just named."""

REDESIGN = (
    r"(?:i|we) (?:\w+ ){0,3}(?:changed?|added?|removed?|replaced?|rewrote|redesigned?|rebuilt|"
    r"turned|dropped|moved|introduced|split|put|set|built|made|started|stopped|switched|wrote|"
    r"took|gave|ask|asked|keep|check|checked|look|go|went|watch|watched|count|counted|test|"
    r"measure|measured|call|ring|sit|show|let|require|read|design|leave|write|give|make|build)|"
    r"(?:i|we|it|they|you) (?:would|'d|should|could) (?:\w+ ){0,2}(?:want|ask|add|change|have|"
    r"make|put|let|build|measure|design|start|watch|show|keep|need|look|sit|recruit|report)"
)
"""Doing it differently, or saying how one would."""

LATER = (
    r"now|since then|after that|afterwards|so (?:i|we|now|the|it)|these days|from then on|"
    r"next time|"
    r"today|would|'d|instead|no longer|any more|anymore|first|before (?:i|we|the|it|any)"
)
"""After what was learnt."""
