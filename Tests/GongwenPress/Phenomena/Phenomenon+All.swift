extension Phenomenon {
  /// Every phenomenon, by group.
  package static let all: [Phenomenon] = [
    .notice, .opinions, .officialLetter, .reply, .decision, .announcement, .law,
    .lawDivisions, .measures, .articleNames, .insertedArticles, .order, .issuing,
    .appointment, .minutes, .questions, .standard, .amending, .bulletin, .titleLines,
    .titleBracketLine, .jointTitle, .issuerLine, .forwarding, .titleAlone, .adoptionNote,
    .adoptionNoteLines, .datedBracket, .issuerMark, .numberBrackets, .numberBelow,
    .numberNone, .addresseeNone, .addresseeMany, .addresseeNamed, .addresseePersons,
    .fourLevels, .skippedLevel, .proseUnitsText, .sentenceHeadings, .runningNumbers,
    .dashItems, .boxes, .figureStarts, .citationStarts, .firstSecond, .tables, .nameColons,
    .oneParagraph, .longProse, .circledItems, .contents, .closingFormula, .attachmentsLines,
    .attachmentsLine, .attachmentOne, .attachmentsNamed, .signatureJoint, .signatureNone,
    .dateChinese, .dateNone, .datePlaceholder, .publicNote, .imprint, .signVariants,
    .halfWidth, .fullWidth, .spacedDigits, .redHead, .subitems, .plainArticles, .longTable,
    .publicity, .interpretation, .report, .request, .subtitleDash, .figureEnds, .shortProse,
    .rareSchemes, .lastParagraph, .tableSpans, .tableNotes, .tableAttached, .footNotes,
    .attachmentsShort, .signatureLines, .closingForms, .traditionalScript,
  ]
}
