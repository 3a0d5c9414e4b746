"""Digests in hexadecimal digits."""

from __future__ import annotations

import hashlib


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def blake2b(data: bytes, size: int) -> str:
    """The digest of *data* of *size* bytes."""
    return hashlib.blake2b(data, digest_size=size).hexdigest()
