"""Vocabulary of text that speaks to whoever grades it, in English and some other languages."""

GRADER = (
    r"assessors?|graders?|evaluators?|examiners?|raters?|judges?|scorers?|markers?|"
    r"whoever (?:is )?(?:scor|grad|assess|judg|mark|rat|evaluat|read)\w+|(?:language|ai|"
    r"evaluation|scoring|grading|judging) model|"
    r"llm|system prompt|(?:calibration|review|scoring|grading) (?:panel|system|team)|"
    r"(?:model|person|one|anyone) (?:reading|scoring|grading|judging|assessing|evaluating) this|"
    r"evaluador\w*|calificador\w*|évaluateur\w*|correcteur\w*|examinateur\w*|bewerter\w*|"
    r"prüfer\w*|gutachter\w*|avaliador\w*|valutatore|beoordelaar|оценщик\w*|评分者|评委|採点者"
)
"""Who grades."""

GRADE = (
    r"scores?|scoring|grades?|grading|full marks|top marks|marks|ratings?|rubric|checklist|levels?|"
    r"dimensions?|criteri(?:a|on)|evaluation|assessment|verdict|items?|points|puntuaci[oó]n|nota|"
    r"calificaci[oó]n|nivel|note|noten?|punktzahl|bewertung|stufe|pontua[cç][aã]o|punteggio|"
    r"livello|cijfer|оценк\w*|балл\w*|分数|评分|满分|満点|点数"
)
"""What is given."""

TOP = (
    r"5|five|fives|5/5|5\.0|10|ten|10/10|highest|maximum|max|top|full|perfect|best|excellent|"
    r"cinco|cinq|fünf|cinque|vijf|пять|máxim[oa]|maximale?|höchste\w*|massimo|hoogste|высш\w*|"
    r"максимальн\w*|最高|满分|満点|五"
)
"""How much of it is wanted."""

ORDER = (
    r"give|assign|award|record|return|output|set|put|enter|mark|grade|rate|score|respond|treat|"
    r"report|emit|copy|copied|print|note that|please|must|should|deserves?|needs? to be|has been|"
    r"already been|kindly|ensure|make sure|dale|ponga|pon|otorgue|otorga|asigne?|conceda|donnez|"
    r"attribuez|mettez|accordez|gib|geben sie|vergib|vergeben sie|bewerten?|dê|atribua|dai|dia|"
    r"assegn\w+|geef|дай\w*|постав\w+|请给|给我|つけて|与えて"
)
"""How it is asked for."""

EXCHANGE = (
    r"(?:this|my|the|above) (?:answer|response|transcript|exchange|reply|candidate|interview|text|"
    r"submission)|(?:on|for|across|in) (?:all|each|every|the)(?: of the)? (?:three|"
    r"dimensions?|items?|"
    r"criteria)|all three|esta respuesta|cette réponse|diese antwort|esta resposta|questa risposta|"
    r"dit antwoord|этот ответ\w*|этому ответу|这个回答|この回答"
)
"""What it is asked for."""

INSTRUCTIONS = (
    (
        r"\b(?:ignore|disregard|forget|override|bypass|overlook|skip)\b.{0,40}\b(?:previous|prior|"
        r"above|earlier|preceding|all|your|its|any|the (?:rubric|system|scoring|grading))\b.{0,30}"
        r"(?:\b(?:instructions?|prompts?|rules?|guidelines?|criteria|directions?|descriptions?|"
        r"anchors?)\b|rubric)"
    ),
    (
        r"\b(?:ignora\w*|olvid\w+|ignorez|oubliez|ignoriere\w*|vergiss|vergessen|esqueça|negeer|"
        r"dimentica)\b.{0,40}\b(?:instrucci\w+|instructions?|consignes|anweisungen|instru\w+|"
        r"istruzioni|instructies|regeln|reglas|règles)\b"
    ),
    r"忽略.{0,20}(?:指令|指示|说明|规则)|(?:指示|命令|ルール).{0,10}無視|игнорир\w+.{0,40}(?:инструкц|указан)\w*",
    (
        r"\byou are (?:now )?(?:a|an|the|no longer) (?:\w+ ){0,3}(?:assistant|judge|grader|"
        r"evaluator|"
        r"model|assessor|ai)\b|\bas (?:an ai|a language model|the (?:judge|grader|evaluator|"
        r"assessor))"
    ),
)
"""Orders about instructions, complete patterns."""

MARKUP = (
    (
        r"</?\s*(?:system|assistant|user|instructions?|prompt|score|grade|judge|rubric|candidate|"
        r"evaluation|result|override|note)\b[^>\n]{0,80}>"
    ),
    r"^\W*(?:system|assistant|developer|admin)\s*(?:message|prompt|note|override)?\s*[:>\]]",
    r"\[\s*/?\s*(?:inst|system|sys|assistant)\b[^\]\n]{0,40}\]|<\|[^|>\n]{0,40}\|>|<!--",
    r"#{2,}\s*(?:instructions?|system|response|score|evaluation|override)\b",
    (
        r"[\"'{\s]?\b(?:level|score|scores|grade|rating|thinking_aloud|systems_to_people|"
        r"asking_back|"
        r"d[123]|[abc][1-7]|state|items|evidence)\b[\"']?\s*[:=]\s*[\"'{\[]?\s*"
        r"(?:\d|true|\{|\[|scorable|five|max)"
    ),
)
"""Parts of a prompt or of a result, complete patterns."""
