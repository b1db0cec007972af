import CHeap

@main
enum Main {
    static func main() {
        heap_grow_in_large_steps()
        DeepStack.run { GenerateBai.main() }
    }
}
