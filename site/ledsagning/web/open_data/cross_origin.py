"""Lets pages of other sites read what is for programs: there is nothing of anybody in it."""

from flask import Flask, Response, request

from ledsagning.web.problem import for_programs

_ANY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_ASKED_FIRST = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def init_app(app: Flask) -> None:
    """Say so on every answer to a program, an error too."""
    app.after_request(_open)


def _open(response: Response) -> Response:
    if for_programs():
        response.headers.update(_ANY)
        response.vary.discard("Origin")
        if request.method == "OPTIONS":
            response.headers.update(_ASKED_FIRST)
    return response
