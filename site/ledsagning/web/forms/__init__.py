"""The forms, read from the address. The only package that knows WTForms."""
