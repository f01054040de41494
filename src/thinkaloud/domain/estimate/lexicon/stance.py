"""Patterns for views, reasons, doubts, other sides and open ends, over expanded lower-case words."""

VIEW = (
    r"(?:i|we) (?:do |really |still |also |just |honestly |personally |would |'d )*(?:think|believe|"
    r"feel|reckon|suspect|guess|suppose|prefer|argue|say|hold|find|lean|care|see|want|trust|doubt|"
    r"worry|consider|imagine|expect|keep|take|put|rather)|"
    r"in my (?:view|opinion|experience|mind|head|book)|for me|to me|to my mind|my (?:view|opinion|"
    r"feeling|take|sense|worry|concern|hunch|instinct|rule|answer|point|problem|bet)|"
    r"(?:should|ought to|better|worse|worth|wrong|right|matters?|enough|important)"
)
"""Taking a position."""

REASON = (
    r"because|since|so that|that is why|the reason|which means|which is why|otherwise|"
    r"if (?:you|we|i|they|the|a|it|people|nobody|someone|somebody)|or else|as long as|"
    r"so (?:i|we|you|the|they|it|that)|after all|given that|due to"
)
"""Giving a reason."""

DOUBT = (
    r"(?:i|we) (?:am|are|was|were) (?:still |really |honestly |quite |actually )*not (?:\w+ )?(?:"
    r"sure|certain|convinced|clear|confident|proud|comfortable|happy|finished|done|right)|"
    r"(?:i|we) (?:still |really |honestly |actually |just )*(?:do|did|could|can|would|have|had|"
    r"will) (?:still |really |honestly |actually |just )*not (?:really |quite |yet |actually |"
    r"honestly |fully )*(?:know|tell|say|see|prove|decide|understand|settled?|found|find|work|"
    r"worked|figured?|figure|resolved?|explain|answer|think|believe|imagine|remember|notice|ask|"
    r"asked|check|want|have|got|write|solved?|solve|trust|judge|measure|show|like|dare)|"
    r"(?:i|we) (?:still |often |sometimes |do |did |also |keep |kept )*(?:wonder|doubt|question|"
    r"worry|hesitate|hesitated|doubted|wondered|worried|questioned|regret|regretted|fear|suspect|"
    r"struggle|struggled|puzzle)(?:ing)?|"
    r"(?:i|we) (?:still |never |have never |had never )+(?:know|knew|found|asked|got|worked|settled|"
    r"figured|understood|resolved|checked|saw|looked|thought|solved|decided|noticed|managed)|"
    r"(?:i|we) have no (?:idea|answer|rule|good|clue|proof|way|clean)|no idea|hard to (?:say|know|"
    r"tell|measure|see)|(?:uneasy|uncomfortable|torn|ashamed|embarrassed|guilty|nervous|unsure|"
    r"uncertain|puzzled|bothered|haunted|troubled)|bothers? me|nags? (?:at )?me|whether (?:i|we|it|"
    r"that|this|the|they|he|she)|back and forth|part of me|half of me"
)
"""A doubt, limit or question to oneself."""

CORRECTION = (
    r"no wait|wait no|or rather|let me (?:take|correct|rephrase|start|put|say|try|back)|take that "
    r"back|i take (?:that|it) back|i mean(?: not)?|that is not (?:quite|exactly|really|it|right|"
    r"true|fair)|not (?:quite|exactly) (?:that|it|true|right)|actually no|well no|no actually|"
    r"scratch that|i should say|to be (?:fair|honest|exact|precise)|if i am honest|come to think|"
    r"now that i|as i say (?:it|this|that)|i was going to say|strictly|i said .{0,40} but|"
    r"it was not .{0,60} it was"
)
"""Correcting oneself while speaking."""

CONCESSION = (
    r"fair|fairness|(?:good|valid|real|decent|reasonable|right|strong) (?:point|argument|reason|"
    r"question|objection|case)|(?:has|had|have) a point|(?:was|is|were|are) (?:not |probably |"
    r"partly |half |also |completely |entirely |quite )*(?:right|wrong|fair|reasonable|true)|"
    r"on the other (?:hand|side)|other side|see (?:his|her|their|the) (?:side|point)|i (?:get|"
    r"understand|understood|see|saw) why|in (?:his|her|their) (?:place|shoes|defence|defense|view|"
    r"position)|from (?:his|her|their|the other) (?:side|view|point|chair|desk|position)|"
    r"i give (?:him|her|them) that|could not (?:argue|disagree|blame)|can not (?:argue|disagree|"
    r"blame)|would have been|then again|even so|and yet"
)
"""Giving an opposing view its due."""

CONTRAST = (
    r"but|though|although|however|yet|still|except|whereas|while|instead|rather|even if|even though|"
    r"despite|unless|only|nobody|nothing|never|without"
)
"""Words that set one thing against another."""

OPEN = (
    r"(?:i|we) (?:still |honestly |really )*(?:do|have|can|could|am|are) (?:still |honestly |"
    r"really )*not|(?:i|we) still|(?:is|are|remains?|stays?) (?:still )?(?:open|unresolved|"
    r"unanswered|unclear|unsettled)|no (?:good |clean |clear |easy |right |real )+(?:answer|"
    r"solution|way|line|rule)|not (?:settled|solved|resolved|finished|over)|have no (?:idea|answer|"
    r"rule|good)|do not have (?:an|a|the|any)|back and forth|either way|lose either|"
    r"(?:hard|difficult|tricky) (?:part|thing|bit|one|because)|the question (?:is|i)|"
    r"where (?:is )?the (?:line|limit)|how much .{0,40} is|who (?:gets|decides|should|would)|"
    r"(?:i|we) wonder|never (?:found|worked|figured|solved|got|know|knew)|nobody (?:knows|can|has)"
)
"""What stays unresolved, said in the present."""

HEDGE = (
    r"maybe|perhaps|probably|possibly|sort of|kind of|i guess|i suppose|it depends|more or less|"
    r"might|could be|hard to say|in a way|somehow|somewhat|apparently|seems?|i would not want to"
)
"""Hedges: neutral by themselves."""
