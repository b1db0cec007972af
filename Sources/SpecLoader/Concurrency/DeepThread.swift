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
package struct DeepThread {
    private static let size = 1 << 30

    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    private let thread: pthread_t

    /// Does `body` on such a thread, or on this one where the system has no room for another, and waits for its end.
    package static func run(_ body: @escaping @Sendable () -> Void) {
        guard let thread = DeepThread(body) else { return body() }
        thread.join()
    }

    /// Begins `body` on such a thread, to be joined later; nil where the system has no room for it.
    package init?(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        let work = Unmanaged.passRetained(Work(body))
        guard pthread_attr_setstacksize(&attributes, Self.size) == 0, let thread = Self.start(work, &attributes) else {
            work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for the end of the thread. To be called once.
    package func join() {
        pthread_join(thread, nil)
    }

    private static func start(_ work: Unmanaged<Work>, _ attributes: inout pthread_attr_t) -> pthread_t? {
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = pthread_create(&thread, &attributes, { DeepThread.work($0) }, work.toOpaque())
        #else
        var thread = pthread_t()
        let status = pthread_create(&thread, &attributes, { DeepThread.work($0) }, work.toOpaque())
        #endif
        return status == 0 ? thread : nil
    }

    private static func work(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
    }
}
