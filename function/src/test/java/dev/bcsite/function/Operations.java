package dev.bcsite.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the function changes, with bodies that its operations take. */
public final class Operations {

    /** Address, a good body, and what its fields are; those with a star are needed. */
    private static final String ALL = """
            /api/cart/lines | product=101 | product*:id variant:id quantity:number seen:like
            /api/cart/lines/x | quantity=1 | quantity*:number
            /api/cart/lines/x/remove | |
            /api/cart/clear | |
            /api/cart/codes | code='SPRING' | code*:line50
            /api/cart/codes/remove | code='SPRING' | code*:line50
            /api/cart/estimate | country='US' | country*:line2 state:line100 city:line100 postalCode:line20
            /api/cart/recover | t='abc' | t*:like
            /api/cart/link | add='101:2'; coupon='SPRING' | add:like coupon:line50
            /api/cart/certificates | amount='25'; senderName='Ann'; senderEmail='a@b.example'; recipientName='Bo'; \
            recipientEmail='b@b.example' | amount*:like senderName*:line100 senderEmail*:email recipientName*:line100 \
            recipientEmail*:email theme:word message:lines200
            /api/checkout | seen='12.50 USD' | seen:like
            /api/checkout/hosted | seen='12.50 USD' | seen:like
            /api/checkout/address | email='a@b.example'; firstName='Bo'; lastName='Lee'; address1='1 High Street'; \
            city='Austin'; country='US' | email*:email firstName*:line200 lastName*:line200 address1*:line200 \
            address2:line200 company:line200 city*:line200 state:line200 postalCode:line20 phone:like country*:like \
            otherBilling:tick
            /api/checkout/billing | firstName='Bo'; lastName='Lee'; address1='1 High Street'; city='Austin'; country='US' | \
            firstName*:line200 lastName*:line200 address1*:line200 address2:line200 company:line200 city*:line200 \
            state:line200 postalCode:line20 phone:like country*:like
            /api/checkout/shipping | option='abc' | option*:like
            /api/checkout/codes | code='SPRING' | code*:line50
            /api/checkout/codes/remove | code='SPRING' | code*:line50
            /api/checkout/order | seen='12.50 USD' | seen:like message:lines2000
            /api/checkout/pay | with='store-credit' | with*:like
            /api/gift-certificate | code='GIFT-10' | code*:line50
            /api/reviews | product=101; rating=5; title='Good'; text='It holds tea.'; author='Ann' | product*:id \
            rating*:number title*:line255 text*:lines5000 author*:line100 email:email
            /api/contact | page=1; email='a@b.example'; comments='Hello' | page*:id email*:email comments*:lines5000 \
            fullName:line250 phoneNumber:line250 companyName:line250 orderNumber:line250 rmaNumber:line250
            /api/newsletter | email='a@b.example' | email*:email firstName:line100 lastName:line100
            /api/sign-in | email='a@b.example'; password='sandbox1' | email*:email password*:exact250 next:word \
            redirectTo:path list-name:line60
            /api/sign-out | | redirectTo:path
            /api/register | firstName='Bo'; lastName='Lee'; email='a@b.example'; password='Garden-Gate-7' | \
            firstName*:line100 lastName*:line100 email*:email password*:exact250 phone:line50 company:line255 next:word \
            list-name:line60
            /api/password/request | email='a@b.example' | email*:email
            /api/password/reset | customer=1; token='abc'; password='Garden-Gate-7' | customer*:id token*:like \
            password*:exact250
            /api/password/change | current='sandbox1'; password='Garden-Gate-7' | current*:exact250 password*:exact250
            /api/session | sync='a.b.c' | sync*:token current:token list-name:line60
            /api/hosted | page='orders' | page:word order:id redirectTo:path
            /api/addresses | firstName='Bo'; lastName='Lee'; address1='1 High Street'; city='Austin'; countryCode='US' | \
            firstName*:line255 lastName*:line255 address1*:line255 address2:line255 company:line255 city*:line255 \
            stateOrProvince:line255 phone:line255 postalCode:line255 countryCode*:word
            /api/addresses/1 | firstName='Bo'; lastName='Lee'; address1='1 High Street'; city='Austin'; countryCode='US' | \
            firstName*:line255 lastName*:line255 address1*:line255 address2:line255 company:line255 city*:line255 \
            stateOrProvince:line255 phone:line255 postalCode:line255 countryCode*:word
            /api/addresses/1/delete | |
            /api/wishlists | name='For tea' | name*:line60 public:tick
            /api/wishlists/1 | name='For tea' | name*:line60 public:tick
            /api/wishlists/1/delete | |
            /api/wishlists/1/items/1/remove | |
            /api/wishlist/items | product=101 | product*:id variant:id list:id list-name:line60
            /api/wishlist/items/101/remove | |
            """;

    private Operations() {}

    public static List<Operation> all() {
        return ALL.lines().map(Operation::read).toList();
    }

    /** An operation, as the tables have it. */
    public record Operation(String path, Map<String, String> good, Map<String, String> kinds) {

        /** @param line of a table */
        static Operation read(String line) {
            String[] parts = line.split("\\|", -1);
            Map<String, String> good = new LinkedHashMap<>();
            for (String member : split(parts[1], ";")) {
                good.put(member.substring(0, member.indexOf('=')), member.substring(member.indexOf('=') + 1));
            }
            Map<String, String> kinds = new LinkedHashMap<>();
            for (String field : split(parts[2], "\\s+")) {
                kinds.put(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(':') + 1));
            }
            return new Operation(parts[0].strip(), good, kinds);
        }

        private static List<String> split(String text, String at) {
            return Stream.of(text.strip().split(at))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** The good body, but for one field. */
        public String with(String name, String value) {
            Map<String, String> members = new LinkedHashMap<>(good);
            members.put(name, value);
            return written(members);
        }

        public String without(String name) {
            Map<String, String> members = new LinkedHashMap<>(good);
            members.remove(name);
            return written(members);
        }

        /** The good body, and members as they are written. */
        public String with(List<String> members) {
            String all = written(good);
            String more = String.join(",", members).replace('\'', '"');
            return members.isEmpty()
                    ? all
                    : all.substring(0, all.length() - 1) + (good.isEmpty() ? "" : ",") + more + "}";
        }

        private static String written(Map<String, String> members) {
            return members.entrySet().stream()
                    .map(member -> "'" + member.getKey() + "':" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"))
                    .replace('\'', '"');
        }
    }
}
