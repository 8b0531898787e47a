package winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class DrainingReaderTest {

    private final StopFlag stop = new StopFlag();

    @Test
    void hands_out_every_item_once_and_in_order_never_more_than_the_limit() throws Exception {
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();
        DrainingReader<Integer> reader =
                reading(numbers.subList(0, 7), numbers.subList(7, 900), numbers.subList(900, 1000));

        List<Integer> seen = new ArrayList<>();
        for (List<Integer> ready = reader.read(); ready != null; ready = reader.read()) {
            assertThat(ready).isNotEmpty().hasSizeLessThanOrEqualTo(50);
            seen.addAll(ready);
        }

        assertThat(seen).isEqualTo(numbers);
    }

    @Test
    void a_fault_in_the_making_comes_after_what_was_made_and_is_not_the_end() throws Exception {
        DrainingReader<Integer> reader = opened(new BatchSource<>() {
            private boolean given;

            @Override
            public List<Integer> next() {
                if (given) {
                    throw new IllegalStateException("the registry fell over");
                }
                given = true;
                return List.of(1, 2);
            }
        });

        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> {
                    while (true) {
                        seen.addAll(reader.read());
                    }
                })
                .hasMessage("the registry fell over");
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void a_stop_gives_what_is_ready_and_then_empty_lists_so_that_the_step_does_not_take_it_for_the_end()
            throws Exception {
        DrainingReader<Integer> reader = reading(List.of(1));
        stop.raise();

        List<Integer> seen = new ArrayList<>();
        while (seen.isEmpty()) {
            seen.addAll(reader.read());
        }
        assertThat(seen).containsExactly(1);
        for (int again = 0; again < 100; again++) {
            assertThat(reader.read()).isEmpty();
        }
    }

    @Test
    void large_items_wait_for_each_other() throws Exception {
        AtomicInteger made = new AtomicInteger();
        DrainingReader<Integer> reader =
                new DrainingReader<>(() -> () -> List.of(made.incrementAndGet()), 50, item -> 8L << 20, stop);
        reader.open(new ExecutionContext());

        while (made.get() < 3) {
            Thread.onSpinWait();
        }
        assertThat(reader.read()).hasSizeLessThanOrEqualTo(2);
        assertThat(made.get()).isLessThanOrEqualTo(5);
        reader.close();
    }

    @SafeVarargs
    private DrainingReader<Integer> reading(List<Integer>... batches) {
        Iterator<List<Integer>> left = List.of(batches).iterator();
        return opened(() -> left.hasNext() ? left.next() : List.of());
    }

    private DrainingReader<Integer> opened(BatchSource<Integer> source) {
        DrainingReader<Integer> reader = new DrainingReader<>(() -> source, 50, item -> 0, stop);
        reader.open(new ExecutionContext());
        return reader;
    }
}
