"""What happens if somebody cancels: the questions, the answer, and the words to say."""
