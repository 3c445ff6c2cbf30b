"""The catalogue as open data: records, tables, HSDS and DCAT-AP-SE. It knows nothing of the web.

What is unknown, what is known to be none, and what is not asked of a thing are three different
things in every form: ``null``, ``[]``, and a key or cell that is not there or empty.
"""
