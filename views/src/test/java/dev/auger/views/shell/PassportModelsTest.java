package dev.auger.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Diagnostic;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.job.MemoryForecast;
import dev.auger.model.job.Progress;
import dev.auger.model.time.Moment;
import dev.auger.views.support.TestTexts;
import org.junit.jupiter.api.Test;

/** The card and the page of a file, as read off its passport or its failure. */
class PassportModelsTest {

    private final TestTexts texts = TestTexts.english();

    private static Passport passport(Diagnostic... diagnostics) {
        return MadePassport.of(EvidenceKind.JFR, "checkout.jfr")
                .bytes(1000)
                .producer("JDK 25.0.3")
                .span(Moment.utc(0), Moment.utc(1_200_000_000_000L))
                .count("events", 1_284_906)
                .count("threads", 7)
                .answers(Layer.THREAD)
                .losses(diagnostics)
                .make();
    }

    @Test
    void aVirtualMachinesNameIsCutToWhatTellsFilesApart() {
        assertThat(EvidenceCard.shortProducer("OpenJDK 64-Bit Server VM 25.0.3+9-LTS"))
                .isEqualTo("HotSpot 25.0.3+9-LTS");
        assertThat(EvidenceCard.shortProducer("Java HotSpot(TM) 64-Bit Server VM (25.91-b14 mixed mode)"))
                .isEqualTo("HotSpot 25.91-b14");
        assertThat(EvidenceCard.shortProducer("JDK 1.6.0_16")).isEqualTo("JDK 1.6.0_16");
    }

    @Test
    void aCompleteFileShowsSpanProducerSizeAndMainCount() {
        EvidenceCard card = EvidenceCard.of("1", passport(), texts);

        assertThat(card.status()).isEqualTo(EvidenceCard.Status.COMPLETE);
        assertThat(card.span()).isEqualTo("00:00:00 to 00:20:00, JDK 25.0.3");
        assertThat(card.counts()).isEqualTo("1\u2009000 B \u00B7 1\u202F284\u202F906 events");
        assertThat(card.note()).isEmpty();
        assertThat(card.tag()).isEqualTo("JFR");
    }

    @Test
    void aPartialFileSaysWhatItLost() {
        EvidenceCard card = EvidenceCard.of("1", passport(new Diagnostic("jfr.chunk.damaged", 100, 200, "m")), texts);

        assertThat(card.status()).isEqualTo(EvidenceCard.Status.PARTIAL);
        assertThat(card.note()).isEqualTo("200 B lost in one place");
    }

    @Test
    void readingShowsDoneOfTotal() {
        EvidenceCard card = EvidenceCard.reading("1", "a.hprof", new Progress(1024, 4096, Progress.Unit.BYTES), texts);

        assertThat(card.span()).isEqualTo("1.0 KiB of 4.0 KiB");
        assertThat(card.counts()).isEqualTo("reading, 25 %");
        assertThat(card.progress()).isEqualTo(0.25);
    }

    @Test
    void aFileForWhichMemoryMayNotSufficeSaysWhatIsNeeded() {
        MemoryForecast forecast = new MemoryForecast("a.jfr", 500L << 20, 600L << 20, 90L << 20, 128L << 20);
        EvidenceCard card =
                EvidenceCard.reading("1", "a.jfr", new Progress(0, 500L << 20, Progress.Unit.BYTES), forecast, texts);

        assertThat(card.note())
                .startsWith("May need 600 MiB of memory; Java can give 90.0 MiB of its 128 MiB.")
                .contains("-Xmx788m");
        assertThat(FailureText.reason(ResourceExhausted.foreseen("reading a.jfr", forecast), texts))
                .startsWith("It is 500 MiB and needs about 600 MiB of memory")
                .contains("-Xmx788m");
    }

    @Test
    void aRefusedFileSaysWhatItLooksLike() {
        EvidenceCard card = EvidenceCard.refused(
                "1", "orders.hprof", 18637, new UnrecognisedInput(UnrecognisedInput.Kind.HTML, "3c"), texts);

        assertThat(card.span()).isEqualTo("looks like HTML");
        assertThat(card.note()).isEqualTo("Not a format Auger reads");
        assertThat(FailureText.title("orders.hprof", new UnrecognisedInput(UnrecognisedInput.Kind.HTML, "3c"), texts))
                .isEqualTo("orders.hprof is in no format Auger reads");
    }

    @Test
    void detailsOfAFailureCarryCodeOffsetAndWhatCameBefore() {
        MalformedInput failure = new MalformedInput("hprof.header", 31, "UTF8", "HEADER", 0, "bad identifier size 7");

        assertThat(FailureText.details(failure))
                .isEqualTo("MalformedInput  hprof.header  offset 31\nbad identifier size 7\nafter HEADER at 0");
    }

    @Test
    void lossesAreDrawnWhereTheyAreInTheOrderOfTheBytes() {
        ReadReport report = ReadReport.of(
                passport(
                        new Diagnostic("jfr.event.damaged", 900, 100, "late"),
                        new Diagnostic("some.new.code", 100, 200, "in plain English")),
                texts);

        assertThat(report.parts())
                .extracting(ReadReport.Part::styleClass)
                .containsExactly("chart-1", "lost", "chart-1", "lost");
        assertThat(report.parts()).extracting(ReadReport.Part::weight).containsExactly(0.1, 0.2, 0.6, 0.1);
        assertThat(report.losses()).extracting(ReadReport.Loss::offset).containsExactly("100", "900");
        assertThat(report.losses().getFirst().what()).isEqualTo("in plain English");
        assertThat(report.losses().getLast().what()).isEqualTo("An event is damaged and was skipped");
        assertThat(report.asText()).contains("jfr.event.damaged").contains("checkout.jfr");
    }

    @Test
    void overlappingAndUnplacedLossesDoNotBreakTheMap() {
        ReadReport report = ReadReport.of(
                passport(
                        new Diagnostic("a", -1, -1, "nowhere"),
                        new Diagnostic("b", 500, 300, "first"),
                        new Diagnostic("c", 600, 50, "inside")),
                texts);

        assertThat(report.parts())
                .extracting(ReadReport.Part::styleClass)
                .containsExactly("chart-1", "lost", "chart-1");
        assertThat(report.losses()).hasSize(3);
        assertThat(report.losses().getFirst().offset()).isEqualTo("\u2013");
    }

    @Test
    void aCompleteFileHasNoBanner() {
        assertThat(ReadReport.of(passport(), texts).fact()).isEmpty();
    }
}
