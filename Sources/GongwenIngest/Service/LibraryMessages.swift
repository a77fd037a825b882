internal import CPosix

/// The messages that libraries print by themselves, as poppler, fontconfig and cairo do about fonts that are not there.
public enum LibraryMessages {
  /// Holds them back from now on, in a process that parses sources for a person: they name no file, and no document depends on them. A
  /// crash prints the end of them. With `G_MESSAGES_DEBUG` in the environment, which shows the other messages of poppler, too,
  /// they are printed.
  public static func hold() { gw_hold_messages_of_libraries() }
}
