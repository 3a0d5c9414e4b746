"""``python -m provlint``."""

import sys

from provlint.cli import main

sys.exit(main())
