import Glibc

/// A moment as the catalog has it: milliseconds since 1970, shown in UTC.
struct Moment {
  let milliseconds: Int64

  /// The time of the calendar now.
  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// For people: `2026-03-01 08:05:09`.
  var text: String { date + " " + time }

  /// For programs, as ISO 8601 has it: `2026-03-01T08:05:09.123Z`.
  var iso: String {
    let rest = Int(((milliseconds % 1000) + 1000) % 1000)
    return "\(date)T\(time).\(rest < 100 ? "0" : "")\(Quantity.twoDigits(rest))Z"
  }

  private var parts: tm {
    var seconds = time_t(milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return parts
  }

  private var date: String {
    let parts = parts
    let month = Quantity.twoDigits(Int(parts.tm_mon) + 1)
    return "\(Int(parts.tm_year) + 1900)-\(month)-\(Quantity.twoDigits(Int(parts.tm_mday)))"
  }

  private var time: String {
    let parts = parts
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { Quantity.twoDigits(Int($0)) }
      .joined(separator: ":")
  }
}
