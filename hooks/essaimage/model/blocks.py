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
    "liste-des-guides": "Les deux parcours, puis les guides par thème.",
    "parcours": "Les dix étapes du parcours dont c’est le dossier, et où en est l’autre côté.",
    "financements": "L’annuaire des financements, et de quoi le trier.",
    "risques": "Les risques, avec leurs signaux et leurs remèdes.",
    "indicateurs": "Les indicateurs, par famille.",
    "questions": "Les questions et leurs réponses, par thème.",
    "contacts": "Les personnes et les organismes vers qui se tourner.",
    "fiches-a-remplir": "Les fiches à télécharger, avec ce qu’elles contiennent.",
    "outil-choisir": "L’outil « Quel accord choisir ? », et sa table sans JavaScript.",
    "outil-pret": "L’outil « Suis-je prêt ? », et les questionnaires sans JavaScript.",
    "outil-simuler": "L’outil « Simuler l’économie », et ses hypothèses sans JavaScript.",
    "outil-listes": "Les listes de contrôle à cocher.",
    "telechargements": "Les fichiers à emporter : le livre, les fiches, la copie hors ligne, avec leur poids.",
    "champs-des-fiches": "Les clés de chaque fiche : explication, valeurs admises, exemple.",
    "bibliographie": "Toutes les sources, par titre, avec ce qui en a été lu.",
    "fichiers-de-donnees": "Les fichiers à réutiliser, leur taille, et des exemples qui marchent.",
    "recherche": "La recherche en pleine page, et par où chercher sans JavaScript.",
    "etat-d-accessibilite": "L’état de conformité au RGAA, et ce qui n’est pas accessible.",
    "criteres-d-accessibilite": "Les 106 critères du RGAA, et comment chacun a été vérifié.",
    "textes-de-droit": "Tous les textes de droit, avec leur niveau de vérification.",
}

SCRIPTS: dict[str, tuple[str, ...]] = {
    "comparaison-des-accords": ("comparer",),
    "liste-des-cas": ("trier",),
    "financements": ("trier",),
    "bibliographie": ("trier",),
    "parcours": ("garder", "parcours"),
    "outil-choisir": ("choisir",),
    "outil-pret": ("garder", "pret-score", "pret-tableaux", "pret-comparer", "pret"),
    "outil-simuler": ("economie", "simuler"),
    "outil-listes": ("garder", "listes"),
    "recherche": ("chercher",),
}
"""The scripts (`docs/assets/js/`), in order, that make a block livelier; without them, the block says the same."""

SHEETS = {name: f"filtres-{name}" for name in ("liste-des-cas", "financements", "bibliographie")}
"""The sheet written at build (`assets/css/`) that lets a block be sorted without a script."""
