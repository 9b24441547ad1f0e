"""What an endpoint sends back: one chat completion, read with care."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from graph.errors import ModelAnswerError
from loaders.extract.llm.budget import Usage

_SHOWN = 200


def shown(text: str) -> str:
    """Foreign words for a message: one line, short, nothing that a terminal would act on."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(plain.split())[:_SHOWN]


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Completion(BaseModel):
    """The parts of a chat completion that are used."""

    choices: list[_Choice]
    usage: _Usage | None = None

    def used(self, assumed: Usage) -> Usage:
        """The tokens used, or what was assumed where the endpoint does not count them."""
        if self.usage is None:
            return assumed
        return Usage(max(0, self.usage.prompt_tokens), max(0, self.usage.completion_tokens))

    def content(self) -> str:
        """The text of the answer.

        Raises:
            ModelAnswerError: the model refused, was cut off, or said nothing.
        """
        if not self.choices:
            raise ModelAnswerError("the endpoint's answer holds no choice")
        choice = self.choices[0]
        if choice.message.refusal:
            raise ModelAnswerError(f"the model refused: {shown(choice.message.refusal)}")
        if choice.finish_reason == "length":
            raise ModelAnswerError(
                "the model's answer broke off at its longest: raise LABOURGRAPH_LLM_OUTPUT_TOKENS "
                "or lower LABOURGRAPH_LLM_WINDOW_TOKENS"
            )
        if choice.finish_reason == "content_filter":
            raise ModelAnswerError("the endpoint's content filter held the answer back")
        if not choice.message.content:
            raise ModelAnswerError("the model's answer is empty")
        return choice.message.content


def read_completion(body: bytes) -> Completion:
    """A chat completion from the body of an answer.

    Raises:
        ModelAnswerError: it is none; the address may be that of something else.
    """
    try:
        return Completion.model_validate_json(body)
    except ValidationError:
        raise ModelAnswerError(
            "what came back is no chat completion; does LABOURGRAPH_LLM_URL end before "
            "/chat/completions?"
        ) from None
