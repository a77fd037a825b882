/// The form that letters, digits and punctuation are brought to.
public enum NormalisationProfile: String, CaseIterable, Hashable, Sendable {
  /// Half-width letters, digits and symbols; punctuation as GB/T 15834 asks for by context.
  case standard
  /// Every full-width ASCII variant to its ASCII form.
  case halfwidth
  /// Everything as it is.
  case preserve
}
