"""Terms in running text: their forms, the links to their pages, and the way back."""
