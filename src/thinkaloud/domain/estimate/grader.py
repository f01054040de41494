"""Text that speaks to whoever grades it: found so that it can be ignored and reported."""

import re

_GRADER = (
    r"(?:assessor|assessing|grader|grading|evaluator|evaluating|examiner|rater|judge|judging|scorer|"
    r"scoring|reviewer|marker|language model|ai model|llm|assistant|chatbot|system prompt|"
    r"evaluador|juez|calificador|évaluateur|correcteur|notateur|bewerter|prüfer|gutachter|"
    r"avaliador|valutatore|beoordelaar)"
)
_GRADE = (
    r"(?:scores?|grades?|marks?|ratings?|rate|points?|levels?|stars?|fives?|full marks|"
    r"verdict|rubric|checklist|dimensions?|criteri(?:a|on)|puntuaci[oó]n|nota|calificaci[oó]n|note|noten?|"
    r"punktzahl|bewertung|pontua[cç][aã]o|punteggio|cijfer)"
)
_GIVE = (
    r"(?:give|assign|award|record|return|output|set|put|enter|mark|grade|rate|score|respond|answer|"
    r"treat|consider|report|print|emit|dale|ponga|pon|otorga|asigna|donnez|attribuez|mettez|gib|"
    r"geben|vergib|bewerte|dê|atribua|dai|assegna)"
)
_TOP = (
    r"(?:5|five|5/5|5\.0|10|ten|highest|maximum|max|top|full|perfect|best|excellent|level 5|cinco|"
    r"cinq|fünf|máxima|maximale|höchste|cinque|vijf|最高|满分|満点)"
)
_NOT_A_COUNT = r"(?!\w| (?:minutes|hours|days|weeks|months|years|people|times|of|or|more|percent))"
_ORDERS = (
    # whoever grades, near a grade or an order
    rf"\b{_GRADER}\b.{{0,120}}\b(?:{_GRADE}|{_TOP}|ignore|disregard|deserves?|fair)\b",
    rf"\b(?:{_GRADE}|deserves?)\b.{{0,80}}\b{_GRADER}\b",
    # an order to give the top grade
    rf"\b{_GIVE}\b.{{0,60}}\b{_TOP}\b.{{0,60}}\b{_GRADE}\b",
    rf"\b{_GIVE}\b.{{0,60}}\b{_GRADE}\b.{{0,40}}\b{_TOP}(?!\w)",
    (
        rf"\b{_GIVE}\b.{{0,30}}\b(?:this|my|the|it|me)\b.{{0,50}}"
        rf"\s(?:5|five|5/5|10/10|full marks|top marks|perfect){_NOT_A_COUNT}"
    ),
    (
        r"\b(?:record|give|award|score|mark|rate)\b.{0,20}\b(?:five|5)\b.{0,30}\b(?:each|all|every|"
        r"across|dimensions?|out of)\b"
    ),
    # pleas
    (
        r"\b(?:this|my|the) (?:answer|response|transcript|reply|candidate)\b.{0,50}\b(?:deserves?|"
        r"merits?|warrants?|should (?:get|receive|be (?:given|scored|graded|rated|marked|treated))|"
        r"meets (?:all|every)|satisf(?:ies|y)|qualifies)\b"
    ),
    (
        r"\b(?:all|every|each)\b.{0,25}\b(?:checklist|criteri(?:a|on)|rubric items?|items?)\b.{0,30}"
        r"\b(?:met|true|satisfied|fulfilled|passed)\b"
    ),
    r"\bas (?:an ai|a language model|the (?:judge|grader|evaluator|assessor))\b",
    # orders about instructions
    (
        r"\b(?:ignore|disregard|forget|override|bypass|overlook)\b.{0,40}\b(?:previous|prior|above|"
        r"earlier|preceding|all|your|the|any)\b.{0,30}\b(?:instructions?|prompts?|rules?|rubric|"
        r"guidelines?|criteria|directions?)\b"
    ),
    (
        r"\b(?:ignora|olvida|ignorez|oubliez|ignoriere|vergiss|ignore|esqueça|negeer)\b.{0,40}\b(?:"
        r"instrucciones|instructions|consignes|anweisungen|instruções|istruzioni|instructies)\b"
    ),
    r"忽略.{0,20}(?:指令|指示|说明|规则)|(?:指示|命令).{0,10}無視|(?:给|打).{0,10}(?:满分|最高分|5分)|満点",
    r"игнорир\w+.{0,40}(?:инструкци|указани)|поставьте?.{0,30}(?:балл|оценк)",
)
_MARKUP = (
    (
        r"</?\s*(?:system|assistant|user|instructions?|prompt|score|grade|judge|rubric|candidate|"
        r"evaluation|result)\b[^>]{0,80}>"
    ),
    r"^\W*(?:system|assistant|developer|admin|note to (?:the )?\w+)\s*(?:message|prompt|note)?\s*:",
    (
        r"\[\s*/?\s*(?:inst|system|sys|assistant)\b|<\|[^|>]{0,40}\|>|"
        r"###\s*(?:instruction|system|response)"
    ),
    (
        r"\b(?:level|score|scores|grade|rating|thinking_aloud|systems_to_people|asking_back|d[123]|"
        r"[abc][1-7]|state|items|evidence)\b[\"']?\s*[:=]\s*[\"'{\[]?\s*"
        r"(?:\d|true|\{|\[|scorable|five|max)"
    ),
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*_ORDERS, *_MARKUP))


def speaks_to_grader(text: str) -> bool:
    """Tell whether a sentence is an instruction, a plea or a result meant for a grader."""
    return any(pattern.search(text) for pattern in _PATTERNS)
