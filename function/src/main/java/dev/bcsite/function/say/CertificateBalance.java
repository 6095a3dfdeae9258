package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StorefrontApi;

/** Tells what is left on a gift certificate. The code is money: it is posted, and in no address and no log. */
record CertificateBalance(StorefrontApi store) implements Operation {

    private static final int LONGEST = 50;
    private static final String BALANCE = "query($code: String!) { site { giftCertificate(code: $code) { status"
            + " balance { formattedV2 } expiresAt { utc } } } }";

    @Override
    public Result run(Call call) {
        String code = call.fields()
                .line("code", LONGEST)
                .orElseThrow(() -> call.fields().missing("code"));
        call.fields().close();
        Data certificate = certificate(code, call);
        if (!certificate.isThere()) {
            throw Refusal.at("code", Reason.NO_CERTIFICATE, "there is no gift certificate with this code");
        }
        String status = certificate.at("status").text().orElse("");
        Data.Members notice = Told.notice("certificate-balance")
                .with("balance", certificate.at("balance", "formattedV2").text())
                .with("isUsable", status.equals("ACTIVE"))
                .with("until", certificate.at("expiresAt", "utc").text().map(utc -> utc.replaceFirst("T.*", "")));
        return Told.of(call, "gift-certificate", notice);
    }

    private Data certificate(String code, Call call) {
        try {
            return store.ask(BALANCE, Data.object().with("code", code), call.asker())
                    .at("site", "giftCertificate");
        } catch (StoreRefusal e) {
            return Data.NOTHING;
        }
    }
}
