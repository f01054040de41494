"""Verb forms by what they say about time, speech and thought."""

from thinkaloud.domain.estimate.inflection import inflected, plain

IRREGULAR_PAST = plain("""
was were had did went got came made took gave said told knew thought found saw felt heard kept left
held brought bought caught taught fought sought sent spent built lost met paid ran sat stood began
broke chose drove fell flew forgot forgave grew hid rang rose sang sank shook shot shrank slept
slid spoke stole stuck struck swam swore swept threw understood woke wore won wrote wept became
bent bit blew bled bred burnt clung crept dealt dug drank drew ate fed fled froze hung knelt laid
led lent lit meant overheard overrode oversaw rode shone shut sold sought spun spat split spread
sprang stung swung tore undertook undid withdrew wound misread misheard mistook outgrew overcame
leant leapt learnt dreamt dwelt smelt spelt spilt spoilt
""")
"""Simple pasts that are not made with `-ed`."""

NOT_PAST = plain("""
need indeed speed feed seed red bed hundred embed exceed proceed breed bleed succeed kindred sacred
naked wicked weed deed greed heed shed sled wed fed unprecedented supposed so-called complicated
interested distributed automated related limited dedicated committed shared trusted aligned
required advanced detailed experienced skilled talented gifted mixed fixed used united scared tired
excited concerned convinced worried annoyed surprised pleased bored confused
""")
"""Words in `-ed` that are commonly no past tense."""

SPEECH = inflected("""
say tell ask argue answer reply object insist explain warn complain mention suggest claim admit
shout whisper joke swear promise refuse disagree agree push point phone call write email text
protest remind persuade convince challenge correct interrupt laugh thank describe report quote
""") | plain("said told wrote spoke swore goes went says rang")
"""Saying, in any tense."""

THOUGHT = inflected("""
think know believe wonder doubt guess suppose realise notice assume expect remember forget
understand decide regret worry fear hope suspect question reconsider imagine feel learn see want
wish trust mind care prefer intend hesitate recognise figure ponder
""") | plain("thought knew forgot understood felt learnt saw found meant")
"""Knowing, wanting and doubting, in any tense."""
