"""What people look at: how an article was cleaned, on a terminal, as JSON, as a page."""

from tallywire.review.cleaning import cleaning_object
from tallywire.review.cleaning_page import cleaning_page
from tallywire.review.cleaning_screen import show_cleaning

__all__ = ["cleaning_object", "cleaning_page", "show_cleaning"]
