#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A thread whose stack does not depend on how the process was started.
///
/// Schemas lead to schemas, and some passes follow them by calling themselves. How deep they may go is bounded; this
/// is the room for it, also in a debug build, whose calls take ten times as much. Only what is used of it takes memory.
enum DeepStack {
    private static let size = 1 << 30

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Does `body` on such a thread, or on this one where the system has no room for another, and waits for its end.
    static func run(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        let work = Unmanaged.passRetained(Work(body))
        guard pthread_attr_setstacksize(&attributes, size) == 0, let thread = start(work, &attributes) else {
            work.takeRetainedValue().body()
            return
        }
        pthread_join(thread, nil)
    }

    private static func start(_ work: Unmanaged<Work>, _ attributes: inout pthread_attr_t) -> pthread_t? {
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, &attributes, { DeepStack.work($0) }, work.toOpaque())
        #else
        var thread = pthread_t()
        let status = pthread_create(&thread, &attributes, { DeepStack.work($0) }, work.toOpaque())
        #endif
        return status == 0 ? thread : nil
    }

    private static func work(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
    }
}
