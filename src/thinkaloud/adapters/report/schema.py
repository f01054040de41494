"""The JSON Schema of a session's document, for whoever reads or writes one without this program.

What no schema can say, `domain/transcript.read` checks: that events are numbered without gaps, and
speak only of exchanges that were asked.
"""

import json

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from thinkaloud.adapters.session_file import SessionDocument

IDENTIFIER = "urn:thinkaloud:session:1"

_TELLING = ("format", "version", "type")
"""What a thing says it is; a document from elsewhere has to say so, where ours always does."""


def session_schema() -> str:
    """Return the schema as indented JSON, in the dialect of 2020-12."""
    made = SessionDocument.model_json_schema(schema_generator=_Generator)
    definitions = made.pop("$defs")
    whole = {
        "$schema": _Generator.schema_dialect,
        "$id": IDENTIFIER,
        **made,
        "title": "A thinkaloud session",
        "description": "An interview as the list of its events, from the first one on.",
        "$defs": definitions,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


class _Generator(GenerateJsonSchema):
    """Leaves out titles that only repeat names, and asks for what tells things apart."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Give no field a title."""
        del schema
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the schema of a model."""
        made = super().model_schema(schema)
        telling = [name for name in _TELLING if name in made["properties"]]
        required = [*telling, *made.get("required", [])]
        return {**made, **({"required": required} if required else {})}
