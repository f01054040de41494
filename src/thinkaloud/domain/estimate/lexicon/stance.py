"""Patterns for views, reasons, doubts, other sides and open ends.

They are looked for in a sentence's words in lower case, contractions taken apart.
"""

_I = r"(?:i|we)"
_SOFTLY = (
    r"(?:still|really|honestly|quite|actually|just|also|always|often|sometimes|never|only|even|"
    r"probably|personally|certainly|simply|rather|do|did|would|'d|have|had|could|can|keep|kept|"
    r"ever|fully|yet|so|a|bit|little|partly) "
)
_NOT = rf"(?:{_SOFTLY}){{0,3}}(?:not|never) (?:{_SOFTLY}){{0,3}}"

VIEW = (
    rf"{_I} (?:{_SOFTLY}){{0,3}}(?:think|thought|believe|feel|reckon|suspect|guess|suppose|prefer|"
    r"argue|hold|find|lean|doubt|consider|imagine|agree|disagree|trust)|i (?:would|'d|will|do not) "
    r"(?:\w+ )?(?:say|argue|put|start|rather|keep|go|choose|pick|take|want|do|call|measure|let)|"
    r"in my (?:view|opinion|experience|mind|head|book)|for me|to me|to my mind|my (?:view|opinion|"
    r"feeling|take|sense|worry|concern|hunch|instinct|rule|answer|point|problem|bet)|should|"
    r"ought to"
)
"""Taking a position."""

REASON = (
    r"because|cause|since|so that|that is why|the reason|which means|which is why|otherwise|"
    r"if (?:you|we|i|he|she|they|the|a|an|it|people|nobody|someone|somebody|your|that|this|all|"
    r"not|there)|or else|as long as|so (?:i|we|you|the|they|it|that|then|people|he|she)|after all|"
    r"given that|due to|and then|means|unless|until"
)
"""Giving a reason."""

_KNOWING = (
    r"(?:know|knew|known|tell|say|see|saw|seen|prove|proved|decide|decided|understand|understood|"
    r"settle|settled|find|found|work out|worked|figure|figured|resolve|resolved|explain|answer|"
    r"imagine|remember|notice|noticed|ask|asked|check|checked|look|looked|written|write|solve|"
    r"solved|judge|measure|show|dare|dared|claim|hear|heard|listen|listened|wonder|learn|learned|"
    r"learnt|consider|considered|question|questioned|realise|realised|realize|realized|gotten|"
    r"got (?:further|there|over)|let go|have (?:an?|the|any|it|that)|finished|stopped|made up|"
    r"thought (?:of|about|it)|think (?:of|about|to))"
)
_SURE = (
    r"(?:sure|certain|convinced|clear|confident|proud|comfortable|happy|finished|done|right|glad|"
    r"great|good|easy|at ease|over)"
)
_UNEASY = (
    r"(?:uneasy|uncomfortable|torn|ashamed|embarrassed|guilty|nervous|unsure|uncertain|puzzled|"
    r"bothered|haunted|troubled|wary|scared|afraid|foolish|stupid|suspicious|sceptical|skeptical|"
    r"conflicted|ambivalent|angry|annoyed|confused|stuck|hesitant|reluctant|sorry|shaken|humbled|"
    r"tempted|worried|surprised|blind|naive|complacent|smug|relieved|sad|lost)"
)

DOUBT = (
    rf"{_I} (?:am|are|was|were) {_NOT}{_SURE}|not (?:so |quite |entirely |very |really )?{_SURE}|"
    rf"{_I} (?:do|did|could|can|would|have|had|will|should)? ?{_NOT}(?:\w+ )?{_KNOWING}|"
    rf"{_I} (?:{_SOFTLY}){{0,3}}(?:wonder|doubt|question|worry|hesitate|regret|fear|suspect|"
    r"struggle|puzzle|go over|go back|going over|think about|thinking about|argue with|missed|"
    r"overlooked|misread|ignored|forgot|failed)(?:ed|d|ing)?|"
    rf"{_I} (?:am|was|were|felt|feel|get|got|still feel|went) (?:\w+ ){{0,2}}{_UNEASY}|"
    rf"{_I} have no (?:\w+ )?(?:idea|answer|rule|clue|proof|way|hunch|solution)|no idea|"
    rf"{_I} had (?:not|never) (?:\w+ )?\w+|i can not (?:\w+ )?\w+|{_I} (?:could|can|did|do|would) "
    r"not(?= $)|bothers? me|nags? (?:at )?me|keeps me|whether (?:i|we)|part of me|half of me|"
    r"my (?:own )?(?:mistake|fault|error|blind spot|failure|doubt|worry|fear|assumption)"
)
"""A doubt, a limit, or a question to oneself; first person, or about what the speaker did."""

CORRECTION = (
    r"no wait|wait no|or rather|let me (?:take|correct|rephrase|start again|put|try|back)|take "
    r"that back|i take (?:that|it) back|that is not (?:quite|exactly|really|true|fair)|not "
    r"(?:quite|exactly) (?:that|it|true|right)|actually no|well no|no actually|scratch that|"
    r"i should say|if i am honest|to be honest|come to think|now that i|i was going to say|"
    r"strictly(?: speaking)?|i catch myself|i caught myself|i (?:hear|heard) myself|it was not "
    r"(?:\w+ ){1,8}it was|except (?:that )?(?:i|we|it)|the truth is|in hindsight|looking back|"
    r"with hindsight"
)
"""Correcting oneself, or watching oneself, while speaking."""

CONCESSION = (
    r"in fairness|to be fair|fairness to|fair (?:enough|point|question|argument|to)|"
    r"(?:good|valid|real|decent|reasonable|right|strong) (?:point|argument|reason|question|"
    r"objection|case)|(?:has|had|have) a point|(?:he|she|they|it|that) (?:was|is|were|are) (?:not |"
    r"probably |partly |half |also |completely |entirely |quite |really )*(?:right|wrong|fair|true|"
    r"reasonable|correct)|not wrong|on the other (?:hand|side)|other side|see (?:his|her|their|"
    r"the) (?:side|point)|i (?:get|understand|understood|see|saw|know) why|in (?:his|her|their) "
    r"(?:place|shoes|defence|defense|view|position|eyes)|(?:on|from) (?:his|her|their|the other) "
    r"(?:side|view|point|chair|desk|position)|i give (?:him|her|them) that|(?:could|can|do|would) "
    r"not (?:argue|disagree|blame)|then again|even so|and yet|liked (?:it|that)|you could say|one "
    r"could say|some would say|people say|i agree(?:d)? with|also (?:right|true)|both|which yes"
)
"""Giving an opposing view its due."""

CONTRAST = (
    r"but|though|although|however|yet|still|except|whereas|while|instead|even if|even though|"
    r"despite|unless|only|nobody|nothing|never|without|not|no|none"
)
"""Words that set one thing against another, or deny it."""

HABIT = (
    r"(?:i|we) (?:still |also |mostly |only |both )?(?!(?:am|was|were|are|do|did|can|could|will|"
    r"would|should|must|may|might|have|had|think|thought|believe|feel|guess|suppose|mean|say|want|"
    r"wish|hope|like|love|hate|need|try|prefer|agree|know|understand|see|find|expect|wonder|doubt|"
    r"care|trust|worry|always|never|ought|used|just|really|would|cannot|not|and|or|the|a|all|who) )"
    r"[a-z]+|my (?:job|work|company|team|boss|manager|wife|husband|mother|father|sister|brother|"
    r"desk|ward|shop|class|street|neighbour|neighbor|colleague|last|current|own)"
)
"""What the speaker does as a rule, or has around them."""

AGAINST = (
    r"against|argued?|arguing|argument|disagree|disagreed|row|fight|fought|quarrel|quarrelled|"
    r"refused?|objected|complained|furious|angry|annoyed|pushed back|insisted|said no|hated|"
    r"did not (?:want|like|agree|thank)"
)
"""Opposition between people."""

CONTRARY = (
    r"but|though|although|however|yet|except|whereas|even though|despite|still|only|instead|no"
)
"""Words that turn against what was just said."""

OPEN = (
    rf"{_I} (?:am|are) {_NOT}{_SURE}|{_I} (?:do|have|can|could|would)? ?{_NOT}(?:\w+ )?{_KNOWING}|"
    rf"{_I} still (?:\w+ )?(?:wonder|think about|ask|worry|go|do not|have not|can not|am not|argue|"
    r"doubt|hear|feel)|(?:remains?|stays?|(?:is|are) still|(?:question|that|this|it) is) (?:open|"
    r"unclear)|(?:unresolved|unanswered|unsettled)|no (?:good |clean |clear |easy |right |"
    r"real |final )+(?:answer|solution|way|line|"
    r"rule)|not (?:settled|solved|resolved|finished|over)|have no (?:\w+ )?(?:idea|answer|rule|"
    r"hunch|solution|good)|back and forth|either way|(?:hard|difficult|tricky|awkward) (?:part|"
    r"thing|bit|one)|the question is|where (?:is )?the (?:line|limit)|where i (?:would )?"
    rf"(?:'d )?(?:put|draw)|how (?:much|many|long|far) (?:\w+ ){{1,6}}is|who (?:gets|decides|"
    rf"should|"
    rf"would|you would)|{_I} (?:{_SOFTLY}){{0,2}}(?:wonder|go back|go over)|never (?:found|worked|"
    r"figured|solved|settled)|nobody (?:knows|can tell|has)|torn|keep having"
)
"""What stays unresolved, said in the present."""

HEDGE = (
    r"maybe|perhaps|probably|possibly|sort of|kind of|i guess|i suppose|it depends|more or less|"
    r"might|could be|hard to say|in a way|somehow|somewhat|apparently|seems?|i would not want to"
)
"""Hedges: neutral by themselves."""
