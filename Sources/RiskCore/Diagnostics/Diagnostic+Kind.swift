extension Diagnostic {
  /// The stable code of a message. Codes are kebab-case, say what is wrong, and are never reused for another meaning.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    // Text and CSV
    case emptyInput = "empty-input"
    case notText = "not-text"
    case windows1252 = "windows-1252"
    case unclosedQuote = "unclosed-quote"
    case textAfterQuote = "text-after-quote"
    case tooFewFields = "too-few-fields"
    case tooManyFields = "too-many-fields"
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case unknownColumn = "unknown-column"
    case tooManyColumns = "too-many-columns"

    // Cells
    case emptyCell = "empty-cell"
    case malformedCode = "malformed-code"
    case malformedNumber = "malformed-number"
    case malformedFlag = "malformed-flag"
    case malformedDate = "malformed-date"
    case unknownLevel = "unknown-level"
    case unknownFactor = "unknown-factor"
    case unknownOutcome = "unknown-outcome"
    case unknownHalf = "unknown-half"
    case malformedYear = "malformed-year"

    // Register
    case missingTable = "missing-table"
    case unknownTable = "unknown-table"
    case duplicateTable = "duplicate-table"
    case unsupportedFormat = "unsupported-format"
    case missingBodyKey = "missing-body-key"
    case duplicateBodyKey = "duplicate-body-key"
    case malformedBodyValue = "malformed-body-value"
    case unknownAreaSource = "unknown-area-source"
    case areaSourceWithoutArea = "area-source-without-area"
    case staleErratum = "stale-erratum"
    case erratumApplied = "erratum-applied"
    case duplicateCode = "duplicate-code"
    case duplicateRow = "duplicate-row"
    case unknownCode = "unknown-code"

    // Audit
    case countMismatch = "count-mismatch"
    case rowNumber = "row-number"
    case inNoSector = "in-no-sector"
    case inSeveralSectors = "in-several-sectors"
    case listedTwice = "listed-twice"
    case crossCuttingNotListed = "cross-cutting-not-listed"
    case crossCuttingMark = "cross-cutting-mark"
    case descriptionDiffers = "description-differs"
    case descriptionSpelling = "description-spelling"
    case identicalDescription = "identical-description"
    case noExactMatch = "no-exact-match"
    case generalNotScheduled = "general-not-scheduled"
    case scheduledNotGeneral = "scheduled-not-general"
    case emptyIntervention = "empty-intervention"
    case emptyTreatment = "empty-treatment"
    case codeHoles = "code-holes"
    case answeredEarly = "answered-early"
    case unmeasuredAnswer = "unmeasured-answer"
    case targetNotReached = "target-not-reached"

    // Assessments
    case scoreOutOfRange = "score-out-of-range"
    case missingScore = "missing-score"
    case rowWithoutLevel = "row-without-level"
    case judgementWithoutReason = "judgement-without-reason"
    case reasonWithoutJudgement = "reason-without-judgement"
    case judgementWithoutScores = "judgement-without-scores"
    case missingJudgement = "missing-judgement"
    case unknownState = "unknown-state"
    case assessedTwice = "assessed-twice"
    case assessedLater = "assessed-later"
    case sectorWithoutProcess = "sector-without-process"
    case nothingUsable = "nothing-usable"

    // Methods
    case malformedMethod = "malformed-method"
    case unsoundMethod = "unsound-method"
    case unknownMethod = "unknown-method"
    case builtinMethodName = "builtin-method-name"

    // Plans of remapping
    case unknownOperation = "unknown-operation"
    case unknownSubject = "unknown-subject"
    case unusedCell = "unused-cell"
    case wrongCodeCount = "wrong-code-count"
    case wrongPartCount = "wrong-part-count"
    case repeatedCode = "repeated-code"
    case consumedTwice = "consumed-twice"
    case changedTwice = "changed-twice"
    case givenTwice = "given-twice"
    case targetExists = "target-exists"
    case ambiguousMerge = "ambiguous-merge"
    case missingDescription = "missing-description"
    case sectorInUse = "sector-in-use"
    case noEffect = "no-effect"
    case inheritedDescription = "inherited-description"
    case noSectorYet = "no-sector-yet"
    case reusedCode = "reused-code"
    case foreignArchive = "foreign-archive"
    case brokenGenealogy = "broken-genealogy"
    case contradictoryRow = "contradictory-row"

    // Treatment
    case laterEdition = "later-edition"

    // Documents that are written
    case replacedCharacter = "replaced-character"

    // Import
    case noTable = "no-table"
    case unknownSheet = "unknown-sheet"
    case unknownMapping = "unknown-mapping"
    case errorCell = "error-cell"
    case noData = "no-data"
    case unknownName = "unknown-name"
    case codeGiven = "code-given"
    case codeCompleted = "code-completed"
    case describedTwice = "described-twice"
    case otherYear = "other-year"
    case otherMethod = "other-method"
    case assessmentKept = "assessment-kept"
    case yearOutsidePlan = "year-outside-plan"
    case tooManyRefused = "too-many-refused"

    // JSON
    case invalidJSON = "invalid-json"
    case duplicateKey = "duplicate-key"
    case tooDeep = "too-deep"

    // Archives
    case invalidArchive = "invalid-archive"
    case entryNameMismatch = "entry-name-mismatch"
    case overlappingEntries = "overlapping-entries"
    case duplicateEntry = "duplicate-entry"
    case encryptedFile = "encrypted-file"
    case unsupportedCompression = "unsupported-compression"
    case damagedEntry = "damaged-entry"
    case limitExceeded = "limit-exceeded"

    // XML
    case invalidXML = "invalid-xml"
    case documentType = "document-type"
    case undeclaredEntity = "undeclared-entity"
    case unsupportedEncoding = "unsupported-encoding"

    // Workbooks
    case unsupportedFile = "unsupported-file"
    case missingPart = "missing-part"
    case unknownSharedString = "unknown-shared-string"
    case formulaWithoutResult = "formula-without-result"
    case misplacedCell = "misplaced-cell"
    case duplicateCell = "duplicate-cell"
    case malformedMerge = "malformed-merge"
    case furtherFindings = "further-findings"
  }
}
