"""The blocks that a page may ask the build to write: `<!-- bloc: liste-des-cas -->`."""

BLOCKS = {
    "liste-des-cas": "Les études de cas, une carte chacune.",
    "echelle-des-accords": "Les types d’accord, dessinés le long de l’échelle d’intégration.",
    "liste-des-accords": "Les types d’accord, par famille.",
    "comparaison-des-accords": "Les types d’accord comparés, en mots et sur les treize critères.",
    "pages-a-revoir": "Les pages de droit à relire, par date, et les textes non vérifiés.",
    "glossaire": "Tous les termes, de A à Z, avec leurs variantes.",
    "liste-des-guides": "Les guides, par côté.",
    "bibliographie": "Toutes les sources, par titre, avec ce qui en a été lu.",
    "textes-de-droit": "Tous les textes de droit, avec leur niveau de vérification.",
}

SCRIPTS = {"comparaison-des-accords": "comparer"}
"""The script (`docs/assets/js/`) that makes a block livelier; without it, the block says the same."""
