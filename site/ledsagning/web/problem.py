"""Errors where programs ask: problem details, as RFC 9457 has them."""

import json
from typing import Final

from flask import Response, request
from werkzeug.exceptions import HTTPException

PROGRAMS: Final = ("/api/", "/dcat")
"""What the path of every address begins with that only programs ask for."""


def for_programs() -> bool:
    """Whether this address is for programs."""
    return request.path.startswith(PROGRAMS)


def problem(error: HTTPException) -> Response:
    """An error with its status, its headers, and what is wrong in words. It repeats nothing of what
    was asked.
    """
    response = Response(status=error.code)
    response.headers.extend(
        [
            (name, value)
            for name, value in error.get_headers()
            if name.lower() not in ("content-type", "content-length")
        ]
    )
    told = {
        "type": "about:blank",
        "title": error.name,
        "status": error.code,
        "detail": error.description,
    }
    response.set_data(json.dumps(told))
    response.content_type = "application/problem+json"
    return response
