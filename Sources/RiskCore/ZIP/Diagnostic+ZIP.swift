extension Diagnostic {
  /// There is no end record, so the file is cut off or no archive.
  static func archiveWithoutDirectory(file: String) -> Diagnostic {
    Diagnostic(
      .invalidArchive, .error,
      "found no directory at the end of the archive, expected a whole ZIP file; copy or download the file again",
      at: Place(file: file))
  }

  /// The records of the archive contradict themselves.
  static func brokenArchive(_ found: String, file: String) -> Diagnostic {
    Diagnostic(
      .invalidArchive, .error, "found \(found), expected a ZIP archive in order; save the file again",
      at: Place(file: file))
  }

  /// The directory and the local header name an entry differently.
  static func entryNameMismatch(_ name: String, local: String, file: String) -> Diagnostic {
    Diagnostic(
      .entryNameMismatch, .error,
      "the archive's directory says '\(excerpt(of: name))' where the entry itself says '\(excerpt(of: local))'; "
        + "the file was tampered with or is damaged, save it again", at: Place(file: file))
  }

  /// Two entries use the same bytes.
  static func overlappingEntries(_ name: String, _ other: String, file: String) -> Diagnostic {
    Diagnostic(
      .overlappingEntries, .error,
      "the entries '\(excerpt(of: name))' and '\(excerpt(of: other))' of the archive overlap, expected one after "
        + "the other; the file was tampered with or is damaged", at: Place(file: file))
  }

  /// An entry is listed twice.
  static func duplicateEntry(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, .error,
      "the archive holds the entry '\(excerpt(of: name))' twice, expected it once; save the file again",
      at: Place(file: file))
  }

  /// An entry is encrypted.
  static func encryptedEntry(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .encryptedFile, .error,
      "the entry '\(excerpt(of: name))' of the archive is encrypted; save the file without a password",
      at: Place(file: file))
  }

  /// An entry is neither stored nor deflated.
  static func unsupportedCompression(_ method: Int, entry name: String, file: String) -> Diagnostic {
    Diagnostic(
      .unsupportedCompression, .error,
      "the entry '\(excerpt(of: name))' is compressed with method \(method), expected 0 (stored) or 8 (deflated); "
        + "save the file with an office program", at: Place(file: file))
  }

  /// The content of an entry is not what the directory says.
  static func damagedEntry(_ name: String, found: String, expected: String, file: String) -> Diagnostic {
    Diagnostic(
      .damagedEntry, .error,
      "the entry '\(excerpt(of: name))' is damaged: found \(found), expected \(expected); "
        + "copy or download the file again", at: Place(file: file))
  }

  static func tooManyEntries(_ count: Int, file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the archive has \(count) entries, at most \(ZIPArchive.Limits.entries) are read", at: Place(file: file))
  }

  static func tooLongEntryName(_ length: Int, file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the archive has an entry whose name takes \(length) bytes, at most \(ZIPArchive.Limits.nameLength) are read",
      at: Place(file: file))
  }

  static func tooLargeEntry(_ name: String, size: Int, file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "the entry '\(excerpt(of: name))' unpacks to \(size) bytes, at most \(ZIPArchive.Limits.unpackedEntry) are read; "
        + "split the file", at: Place(file: file))
  }

  static func tooLargeInAll(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error,
      "with the entry '\(excerpt(of: name))' the file unpacks to more than \(ZIPArchive.Limits.unpackedTotal) bytes, "
        + "at most as many are read; split the file", at: Place(file: file))
  }
}
