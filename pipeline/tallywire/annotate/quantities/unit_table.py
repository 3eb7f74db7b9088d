"""Words and signs of units: what kind of thing each measures, and the one name that it goes by."""

from __future__ import annotations


def _table(kind: str, lines: str) -> dict[str, tuple[str, str]]:
    """Read lines of `name: word word …` into word -> (kind, name)."""
    rows = (line.split(": ") for line in lines.strip().splitlines())
    return {word.replace("_", " "): (kind, name.strip()) for name, words in rows for word in words.split()}


UNITS = {
    **_table("percent", """
        percent: % percent per_cent percents pct percentage
        percentage point: percentage_point percentage_points percent_point percent_points
        basis point: basis_point basis_points bps"""),
    **_table("money", """
        USD: dollar dollars usd buck bucks us_dollar us_dollars u.s._dollar u.s._dollars american_dollars greenbacks
        EUR: euro euros eur €
        GBP: pound pounds gbp sterling pounds_sterling pound_sterling quid £
        JPY: yen jpy japanese_yen
        CNY: yuan cny rmb renminbi chinese_yuan
        RUB: rouble roubles ruble rubles
        UAH: hryvnia hryvnias hryvnya uah
        INR: rupee rupees inr indian_rupees
        CHF: franc francs swiss_franc swiss_francs chf
        NGN: naira
        TRY: lira liras turkish_lira
        KES: shilling shillings kenyan_shillings
        SAR: riyal riyals
        KWD: dinar dinars
        ZAR: rand
        KRW: won
        SEK: krona kronor swedish_kronor
        DKK: krone kroner
        MXN: peso pesos mexican_pesos
        CAD: canadian_dollar canadian_dollars
        AUD: australian_dollar australian_dollars
        HKD: hong_kong_dollars
        BRL: real reais reals
        ILS: shekel shekels
        AED: dirham dirhams
        PLN: zloty zlotys
        HUF: forint forints
        THB: baht
        IDR: rupiah
        MYR: ringgit
        BTC: bitcoin bitcoins btc
        cent: cent cents ¢
        penny: pence penny pennies
        money: $"""),
    **_table("duration", """
        second: second seconds sec secs
        minute: minute minutes min mins
        hour: hour hours hr hrs
        day: day days
        night: night nights
        week: week weeks
        fortnight: fortnight fortnights
        weekend: weekend weekends
        month: month months
        quarter: quarters
        season: seasons
        year: year years yr yrs
        decade: decade decades
        century: century centuries"""),
    **_table("distance", """
        kilometre: kilometer kilometers kilometre kilometres km kms kilometres_of
        metre: meter meters metre metres
        centimetre: centimeter centimeters centimetre centimetres cm
        millimetre: millimeter millimeters millimetre millimetres mm
        mile: mile miles mi
        nautical mile: nautical_mile nautical_miles
        foot: foot feet ft
        inch: inch inches
        yard: yard yards
        light year: light-year light-years light_years
        degree: ° º degree degrees"""),
    **_table("measure", """
        square metre: square_meter square_meters square_metre square_metres sqm sq_m m² m2
        square kilometre: square_kilometer square_kilometers square_kilometre square_kilometres km² km2 sq_km
        square mile: square_mile square_miles sq_miles
        square foot: square_foot square_feet sq_ft
        cubic metre: cubic_meter cubic_meters cubic_metre cubic_metres m³ m3
        cubic foot: cubic_foot cubic_feet
        hectare: hectare hectares
        acre: acre acres
        gram: gram grams gramme grammes
        kilogram: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
        tonne: tonne tonnes ton tons metric_ton metric_tons metric_tonnes
        milligram: mg milligram milligrams
        ounce: ounce ounces oz
        pound: lb lbs pounds_of
        stone: stone
        litre: liter liters litre litres
        millilitre: ml milliliter milliliters millilitre millilitres
        gallon: gallon gallons
        pint: pint pints
        barrel: barrel barrels bpd
        bushel: bushel bushels
        tablespoon: tablespoon tablespoons
        teaspoon: teaspoon teaspoons
        kilometre an hour: km/h kph kmh kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour
        mile an hour: mph miles_per_hour miles_an_hour
        metre a second: metres_per_second meters_per_second m/s
        knot: knot knots
        watt: watt watts
        kilowatt: kw kilowatt kilowatts
        megawatt: mw megawatt megawatts
        gigawatt: gw gigawatt gigawatts
        terawatt hour: twh terawatt-hours
        kilowatt hour: kwh kilowatt-hour kilowatt-hours kilowatt_hours
        megawatt hour: mwh megawatt-hours megawatt_hours
        gigawatt hour: gwh gigawatt-hours
        volt: volt volts
        horsepower: horsepower bhp hp
        kiloton: kiloton kilotons
        hertz: hz
        kilohertz: khz
        megahertz: mhz fm
        gigahertz: ghz
        megabyte: mb megabyte megabytes
        gigabyte: gb gigabyte gigabytes
        terabyte: tb terabyte terabytes
        megabit a second: mbps
        megapixel: megapixel megapixels
        calorie: calorie calories
        storey: storey storeys story stories floors
        square: square
        cubic: cubic
        decibel: decibel decibels db"""),
    **_table("temperature", """
        degree Celsius: °c ºc degrees_celsius degree_celsius degrees_centigrade degrees_c celsius centigrade deg_celsius deg_c
        degree Fahrenheit: °f ºf degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit"""),
    **_table("multiple", """
        times: times fold"""),
}  # fmt: skip
SIGNS = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "₴": "UAH",
    "uah": "UAH", "₽": "RUB", "₹": "INR", "rs": "INR", "rs.": "INR", "inr": "INR", "₩": "KRW", "₦": "NGN", "ngn": "NGN",
    "₱": "PHP", "₺": "TRY", "₪": "ILS", "฿": "THB", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "hk$": "HKD",
    "nz$": "NZD", "s$": "SGD", "r$": "BRL", "nt$": "TWD", "mx$": "MXN", "ksh": "KES", "chf": "CHF", "sh": "KES",
    "cny": "CNY", "jpy": "JPY", "rmb": "CNY", "rm": "MYR", "aud": "AUD", "cad": "CAD",
}  # fmt: skip
