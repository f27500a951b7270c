"""The blocks that a page may ask the build to write: `<!-- bloc: liste-des-cas -->`."""

BLOCKS = {
    "liste-des-cas": "Les études de cas, une carte chacune, et de quoi les trier.",
    "carte-des-cas": "Où sont nés les cas, sur une carte, avec la liste des lieux.",
    "frise-des-cas": "Quand les organisations sont nées et ont essaimé, avec le tableau des dates.",
    "liste-des-fils": "Les lectures croisées : ce que plusieurs cas disent ensemble.",
    "echelle-des-accords": "Les types d’accord, dessinés le long de l’échelle d’intégration.",
    "liste-des-accords": "Les types d’accord, par famille.",
    "comparaison-des-accords": "Les types d’accord comparés, en mots et sur les treize critères.",
    "pages-a-revoir": "Les pages de droit à relire, par date, et les textes non vérifiés.",
    "glossaire": "Tous les termes, de A à Z, avec leurs variantes.",
    "liste-des-guides": "Les guides, par côté.",
    "bibliographie": "Toutes les sources, par titre, avec ce qui en a été lu.",
    "textes-de-droit": "Tous les textes de droit, avec leur niveau de vérification.",
}

SCRIPTS = {"comparaison-des-accords": "comparer", "liste-des-cas": "cas"}
"""The script (`docs/assets/js/`) that makes a block livelier; without it, the block says the same."""

SHEETS = {"liste-des-cas": "filtres"}
"""The sheet written at build (`assets/css/`) that lets a block be sorted without a script."""
