"""What the site has, found by words: pages, tools, rules, words and wishes."""
