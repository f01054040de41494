"""Vocabulary of text that speaks to whoever grades it, in English and in some other languages."""

_READING = r"(?:reading|scoring|grading|judging|assessing|evaluating|marking|rating)"

GRADER = (
    r"assessors?|graders?|evaluators?|examiners?|raters?|judges?|scorers?|markers?|reviewers?|"
    rf"(?:whoever|anyone|someone|person|human|ai|model|machine|one|you)(?: \w+)? (?:is |are )?"
    rf"{_READING} this|(?:language|ai|evaluation|scoring|grading|judging) model|llm|system prompt|"
    rf"whoever is {_READING}|(?:calibration|review|scoring|grading) (?:panel|system|team)|"
    r"evaluador\w*|calificador\w*|évaluat\w+|correcteur\w*|examinateur\w*|prüfer\w*|gutachter\w*|"
    r"avaliador\w*|valutator\w*|beoordelaar\w*|оценщик\w*|评分者|评委|採点者"
)
"""Who grades."""

GRADE = (
    r"scores?|grades?|full marks|top marks|marks|ratings?|rubric|checklist|levels?|dimensions?|"
    r"criteri(?:a|on)|verdict|points|puntuaci[oó]n|nota|calificaci[oó]n|nivel|note|noten?|niveau|"
    r"punktzahl|bewertung|stufe|pontua[cç][aã]o|nível|punteggio|voto|livello|cijfer|оценк\w*|"
    r"балл\w*|分数|评分|满分|満点|点数"
)
"""What is given."""

TOP = (
    r"5|five|fives|5/5|5\.0|10|ten|10/10|highest|maximum|max|top|full marks|full|perfect|best|"
    r"excellent|fully|cinco|cinq|fünf|cinque|vijf|пять|máxim[oa]s?|maximale?|höchste\w*|volle|"
    r"massim[oa]|hoogste|высш\w*|максимальн\w*|最高|满分|満点|五分"
)
"""How much of it is wanted."""

GIVE = (
    r"give|assign|award|record|return|output|set|put|enter|mark|marked|grade|graded|rate|rated|"
    r"score|scored|report|emit|copy|copied|print|treat|treated|deserves?|merits?|warrants?|"
    r"approved|accept|writes? down|wrote down|dale|pon|ponga|otorg\w+|asign\w+|conced\w+|"
    r"donn\w+|attribu\w+|mett\w+|"
    r"accord\w+|gib|geben|vergib|vergeben|bewert\w+|dê|dar|atribu\w+|dai|dare|assegn\w+|geef|"
    r"geven|дай\w*|постав\w+|请给|给|つけて|与えて"
)
"""Giving it."""

EXCHANGE = (
    r"(?:this|my|the above|above) (?:answer|response|transcript|exchange|reply|candidate|text|"
    r"submission)|(?:on|for|across|in) (?:all|each|every)(?: of)?(?: the)?(?: three)? "
    r"(?:dimensions?|criteria|checklist items?)|(?:on|for|across) all three(?=\W*$|,)|esta "
    r"respuesta|cette réponse|diese[rn]? antwort|esta resposta|questa risposta|dit antwoord|этот "
    r"ответ\w*|этому ответу|这个回答|この回答"
)
"""What it is asked for."""

_DROP = r"(?:ignore|disregard|forget|override|bypass|overlook)"

COMPLETE = (
    # orders about instructions
    (
        rf"(?<!me to )(?<!us to )(?<!him to )(?<!her to )(?<!them to "
        rf")\b{_DROP}\b.{{0,30}}\b(?:previous|"
        rf"prior|above|earlier|preceding|all|your|any)\b.{{0,20}}\b(?:instructions?|prompts?)\b"
    ),
    (
        rf"\b{_DROP}\b.{{0,20}}\b(?:the|your|its|all|any)\b.{{0,15}}\b(?:rubric|scoring|grading|"
        rf"anchors?|"
        rf"system prompt|level descriptions?|guidelines above|rules above)\b"
    ),
    (
        r"\b(?:ignora\w*|ignorez|ignorier\w+|olvid\w+|oubli\w+|vergiss|vergessen|esque[cç]\w+|"
        r"negeer|"
        r"dimentic\w+)\b.{0,40}\b"
        r"(?:instrucci\w+|instructions|consignes|anweisungen|instru[cç]\w+|istruzioni|"
        r"instructies)\b"
    ),
    r"忽略.{0,20}(?:指令|指示|说明|规则)|(?:指示|命令|ルール).{0,10}無視",
    r"игнорир\w+.{0,40}(?:инструкц|указан)\w*",
    # a part to play
    (
        r"\byou are (?:now )?(?:a|an|the|no longer) (?:\w+ ){0,3}(?:judge|grader|evaluator|"
        r"assessor|"
        r"language model|ai)\b"
    ),
    r"\bas the (?:grader|evaluator|assessor|judge (?:reading|scoring|of) this)\b",
    # a result that is claimed
    (
        r"\b(?:all|every|each)(?: of the)? (?:the )?(?:checklist|rubric|criteria|items?|"
        r"dimensions?)\b"
        r".{0,40}\b(?:met|true|satisfied|fulfilled|passed)\b"
    ),
    (
        r"\b(?:meets|satisfies|fulfils|fulfills) (?:all|every)(?: of)?(?: the)? (?:criteria|items?|"
        r"checklist)"
    ),
    (
        r"\b(?:the one|you|whoever(?: is)?|anyone|person|model),? (?:now )?reading this\b|"
        r"\breading this (?:now|transcript|answer)\b"
    ),
    # parts of a prompt
    (
        r"</?\s*(?:system|assistant|user|instructions?|prompt|score|grade|judge|rubric|candidate|"
        r"evaluation|result|override|note)\b[^>\n]{0,80}>"
    ),
    r"^\W*(?:system|assistant|developer|admin|override)\s*(?:message|prompt|note)?\s*[:>\]]",
    r"\[\s*/?\s*(?:inst|system|sys|assistant)\b[^\]\n]{0,40}\]|<\|[^|>\n]{0,40}\|>|<!--",
    r"#{2,}\s*(?:instructions?|system|response|score|evaluation|override)\b",
    # parts of a result
    r"\b(?:thinking_aloud|systems_to_people|asking_back)\b",
    r"[\"']\w{1,30}[\"']\s*:\s*(?:\d|true\b|false\b|null\b|[\"'{\[])",
    r"^\W*(?:levels?|scores?|grade|rating|d[123]|state)\s*[:=]\s*[\"']?(?:\d|true|scorable|five)",
)
"""Patterns that tell by themselves, looked for without regard to case."""
