package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problems;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.CheckoutSettings;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreInquiry;
import dev.bcsite.bigcommerce.Webhooks;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.ContentOptions;
import dev.bcsite.doctor.AccessCheck;
import dev.bcsite.doctor.Area;
import dev.bcsite.doctor.ChannelCheck;
import dev.bcsite.doctor.Check;
import dev.bcsite.doctor.CheckoutCheck;
import dev.bcsite.doctor.CheckoutScriptCheck;
import dev.bcsite.doctor.ClockCheck;
import dev.bcsite.doctor.ClosedDoor;
import dev.bcsite.doctor.Diagnosis;
import dev.bcsite.doctor.Disk;
import dev.bcsite.doctor.Doctor;
import dev.bcsite.doctor.FolderCheck;
import dev.bcsite.doctor.HookCheck;
import dev.bcsite.doctor.LanguageCheck;
import dev.bcsite.doctor.LedgerCheck;
import dev.bcsite.doctor.LiveCheck;
import dev.bcsite.doctor.MachineCheck;
import dev.bcsite.doctor.Notebook;
import dev.bcsite.doctor.PlanSource;
import dev.bcsite.doctor.ReadingCheck;
import dev.bcsite.doctor.RegistrationCheck;
import dev.bcsite.doctor.ScopeCheck;
import dev.bcsite.doctor.SiteCheck;
import dev.bcsite.doctor.SnapshotCheck;
import dev.bcsite.doctor.StoreCheck;
import dev.bcsite.doctor.StorefrontSetup;
import dev.bcsite.doctor.TokenCheck;
import dev.bcsite.doctor.Web;
import dev.bcsite.register.LedgerKeeper;
import dev.bcsite.render.Theme;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at everything that the storefronts of a configuration depend on: this machine, the project, the store, its
 * channels and domains, and what was registered there. Changes nothing, unless it is asked to switch webhooks on.
 */
public final class SiteDoctor {

    private static final String CONFIGURATION = "configuration";

    private final SiteConfig config;
    private final Progress progress;
    private final InstantSource clock;
    private final Disk disk;

    public SiteDoctor(SiteConfig config, Progress progress) {
        this(config, progress, InstantSource.system(), Disk.real());
    }

    SiteDoctor(SiteConfig config, Progress progress, InstantSource clock, Disk disk) {
        this.config = config;
        this.progress = progress;
        this.clock = clock;
        this.disk = disk;
    }

    /** What there is to say when the configuration cannot be read: nothing else can be looked at then. */
    public static Diagnosis withoutConfiguration(BcsiteException reason) {
        Notebook notebook = new Notebook();
        notebook.failure(Area.CONFIGURATION, CONFIGURATION, reason);
        return new Diagnosis(notebook.findings());
    }

    /** Looks at what can be seen without the store. */
    public Diagnosis withoutStore(BcsiteException reason, DoctorOptions options) throws IOException {
        return examine(local(options), new ClosedDoor(reason), List.of());
    }

    public Diagnosis examine(StoreAccess access, DoctorOptions options) throws IOException {
        StoreClient client = StoreClient.of(access);
        List<Check> local = local(options);
        local.add(snapshot(access));
        StoreInquiry inquiry = new StoreInquiry(client);
        return examine(local, new AccessCheck(inquiry, access.hash()), remote(access, client, inquiry, options));
    }

    private Diagnosis examine(List<Check> local, Check door, List<Check> remote) throws IOException {
        try {
            return new Doctor(progress).examine(local, door, remote);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The examination was interrupted");
        }
    }

    private List<Check> local(DoctorOptions options) {
        List<Check> checks = new ArrayList<>();
        checks.add(new MachineCheck(Runtime.version()));
        checks.add(new FolderCheck("output folder", config.output(), disk));
        checks.add(new FolderCheck("state folder", config.state(), disk));
        checks.add(new ReadingCheck(
                CONFIGURATION, () -> config.file().map(Object::toString).orElse("the sample shop's, without a file")));
        checks.add(new ReadingCheck("theme", () -> {
            Theme.load(config.theme(), config.folder());
            return config.theme();
        }));
        checks.add(new ReadingCheck("content", this::content));
        checks.add(new TokenCheck(options.storefrontToken(), setups(), clock));
        return checks;
    }

    private String content() throws IOException {
        Problems problems = new Problems();
        String label = config.folder().relativize(config.content()).toString().replace('\\', '/');
        ContentLibrary library = ContentLibrary.read(
                config.content(), new ContentOptions(label, config.contentRequired(), false), problems);
        problems.throwIfAny();
        return library.documents().size() + " documents";
    }

    private Check snapshot(StoreAccess access) {
        List<Long> channels = setups().stream().map(StorefrontSetup::channel).toList();
        return new SnapshotCheck(config.state().resolve(Snapshot.FILE_NAME), access.hash(), channels, clock);
    }

    private List<Check> remote(StoreAccess access, StoreClient client, StoreInquiry inquiry, DoctorOptions options) {
        Channels channels = new Channels(client);
        ChannelSites sites = new ChannelSites(client);
        List<StorefrontSetup> setups = setups();
        boolean isHere = Loopback.is(access.api());
        List<Check> checks = new ArrayList<>();
        checks.add(new ScopeCheck(inquiry, setups));
        checks.add(new ClockCheck(inquiry, clock));
        checks.add(new StoreCheck(
                inquiry, channels, setups.stream().map(StorefrontSetup::channel).toList()));
        Set<String> languages = languages();
        for (StorefrontSetup setup : setups) {
            checks.add(new ChannelCheck(inquiry, channels, setup));
            checks.add(new LanguageCheck(inquiry, setup, languages));
            checks.add(new SiteCheck(inquiry, sites, setup, isHere));
            checks.add(new CheckoutCheck(inquiry, sites, channels, setup, isHere));
            if (options.live()) {
                checks.add(new LiveCheck(Web.standard(), inquiry, sites, setup, clock));
                checks.add(new CheckoutScriptCheck(Web.standard(), new CheckoutSettings(client), setup));
            }
        }
        registration(checks, access, client, setups);
        List<LedgerKeeper> ledgers = setups.stream()
                .map(setup -> ChannelDesk.ledger(config, client, setup.channel()))
                .toList();
        checks.add(new HookCheck(new Webhooks(client), ledgers, options.reactivates()));
        return checks;
    }

    private void registration(
            List<Check> checks, StoreAccess access, StoreClient client, List<StorefrontSetup> setups) {
        PlanSource plans = new OfflinePlans(config, access, client);
        for (StorefrontSetup setup : setups) {
            checks.add(new LedgerCheck(
                    ChannelDesk.ledger(config, client, setup.channel()), ChannelDesk.lock(config, client), setup));
            checks.add(new RegistrationCheck(plans, setup));
        }
    }

    /** Of a theme that cannot be read nothing is said here; another check does. */
    private Set<String> languages() {
        try {
            return Theme.load(config.theme(), config.folder()).languages();
        } catch (IOException | BcsiteException e) {
            return Set.of("en");
        }
    }

    private List<StorefrontSetup> setups() {
        return Storefronts.settings(config).stream().map(SiteDoctor::setup).toList();
    }

    private static StorefrontSetup setup(StorefrontSetting setting) {
        return new StorefrontSetup(
                setting.channel(),
                setting.url(),
                setting.registration().checkoutUrl(),
                setting.checkout(),
                setting.locales(),
                setting.currencies(),
                !setting.registration().checkout().equals(CheckoutSetting.STOCK),
                setting.registration().scripts().stream().anyMatch(ScriptSetting::runsWhereShoppersPay));
    }
}
