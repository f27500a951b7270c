"""The blocks that a page may ask the build to write: `<!-- bloc: liste-des-cas -->`."""

BLOCKS = {
    "liste-des-cas": "Les études de cas, une carte chacune.",
    "liste-des-accords": "Les types d’accord, le long de l’échelle d’intégration.",
    "tableau-des-criteres": "Les types d’accord comparés sur les treize critères.",
    "glossaire": "Tous les termes, de A à Z, avec leurs variantes.",
    "liste-des-guides": "Les guides, par côté.",
    "bibliographie": "Toutes les sources, par titre, avec ce qui en a été lu.",
    "textes-de-droit": "Tous les textes de droit, avec leur niveau de vérification.",
}
