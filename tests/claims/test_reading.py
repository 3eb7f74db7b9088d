"""What is read out of the grammar: constructions, each with a sentence of its own; those that give nothing first."""

from __future__ import annotations

from datetime import date

import pytest

import tallywire as tw

PUBLISHED = date(2025, 6, 9)

NOTHING = [
    # the same word in another sense, and counters of a page
    "The plan feeds millions of children missing meals because schools are shut.",
    "We hold in our hearts the millions of people who suffer.",
    "Scores of young people have to leave home in search of good jobs.",
    "The pact says that none of our nuclear weapons are aimed at any state.",
    "The firm is building two new fabs in Ohio.",
    "He promised to return both the captured fighters and their families.",
    "The new prison was built for 900 inmates.",
    "The army stopped them all, not 52.",
    "Guards of 12 prisons went on strike, and four of the prisons closed.",
    "The navy said that it sank three of the four small boats.",
    "Twelve people live in the house, five of them in the cellar.",
    "The runners are tired, and 12 are missing their medals.",
    "Dead or missing: more than 300",
    "In an operation against 70 people the police found two rifles.",
    "Crowds: the party spoke of 90,000 on Friday.",
    "Two of the men have birthdays in June.",
    "The general warned of 2,000 drones in a single night by autumn.",
    "At the show 500 drones drew a plane above the runway; it was the best air show in years.",
    "Tens of millions of people could lose their coverage.",
    "The two leaders held a call on Sunday.",
    "I held conferences with thousands of people.",
    "Half of all adults have had at least one shot.",
    "Our hearts go out to everyone who lost a loved one in the fire.",
    "Nobody should have to go to jail for that.",
    "A ban could prevent as many as 90,000 deaths.",
    "They spoke of what happened, both in front of the hotel and beside it, when guests were evacuated.",
    "The law allows 40,000 more patients to get access to care.",
    "Some 500 people a day die on average.",
    "The old plan is a losing one, and people died for it.",
    "We must hold one another accountable.",
    "None of us like to see drones used that way.",
    "By July most adults had got at least one shot.",
    "Some 40,000 seniors wait to get home care.",
    "The Building Trades Union will add 200 apprentices.",
    "The population of the camps is over 50,000.",
    "We do not want to see a single civilian death.",
    "The plant makes drone engines; 14 suppliers were named.",
    "One Korean remains in the country by choice.",
    "The boat had been passed as fit for 100 when police arrested its owner.",
    "The oldest was over 55; one had been in captivity since spring.",
    "A general amnesty was announced for 900 convicts.",
    "One soldier in five has gone unpaid, and some were killed.",
    "An average of 176 drones a day was launched.",
    "The strike came at half past eight, and the drones were shot down.",
    "Multiply that by eight, says the lawyer of the prisoners.",
    "The Rockets launched 47 three-pointers in the fourth quarter and saw 35 of them miss the target.",
    # something else is lost, something else is theirs, somebody else died
    "Hundreds of clerks had lost their jobs and were deep in debt.",
    "He kissed his two daughters, when his uncle was killed in the mine.",
    "I sat with the two brothers of a man who died in the fire.",
    "Thousands of tenants are at risk of losing their homes.",
    "Nobody in the town should be taken prisoner for a song.",
    "When one dies, the other one inherits the farm.",
    "The arrest of Ruiz, one of the biggest smugglers, was praised.",
    "She goes back to the prison with friends in both Houses.",
    "Hundreds of thousands of nursing home residents would pay more; refugees as well.",
    "I met one young girl who wants to go back to school after the flood.",
    "Refugees have asked much; let us go to one in the back row.",
    "The agency released several [prison studies](https://example.org/a).",
    "Rents fell in 23 of the 26 quarters following the exchange of prisoners.",
    "On Monday she visits Mill 19 for a tour, and then a prison.",
    "They were provided with tanks and drones at a 10 to 1 ratio.",
    "Some 1,300 migrants are arriving every day, officials say.",
    "Voting ran on in the north as 26 candidates held a vigil.",
    "Had the rocket ever been launched, a million people might have died.",
    "Two were pulled out alive from under the rubble.",
    "In the bus a saleswoman of 51 and her dog had died.",
    # verbs, objects and clauses of their own
    "They recovered all the jobs that were lost in the fire, and added millions more.",
    "The virus has left 30 children orphaned by the death of a parent.",
    "The ruling has widened access to schools for 40,000 families, said the prison chaplain.",
    "It was a rescue, one that moved the whole country, when the flood came.",
    "By July everybody should get at least one shot.",
    "Under both red and blue presidents the refugees returned.",
    "Some 400 clerks were caught up in red tape.",
    "The scheme lifted 300 families out of poverty after the flood.",
    "The reform allowed thousands of nurses to get back to living their lives.",
    "The bank gave 90 free-of-charge lessons to refugees.",
    "The rector held 20 \"open house\" meetings.",
    "The ministers held a 2+2 on prisoners.",
    "Thousands of children at risk of hunger live beside those killed by the flood.",
    "Instead of having 90 missiles land in the city, they talked.",
    "Imagine that they fire 300 drones at the city.",
    "I do not think that we are going to see 90 deaths a day.",
    "The house will take in up to 300 homeless veterans.",
    "The council has nine members who serve four-year terms.",
    "Some 900 officers were trained to arrest suspects.",
    "The police want to bring these two people home.",
    "In prison they were glad to be able to see one another.",
    "The package, which included 18 launchers and 12 HIMARS, is late.",
    "He would pour thousands of troops back into the country that refugees fled.",
    "It honours the hundreds of firefighters, many of whom have lost their lives.",
    "He was beaten by another inmate.",
    "A dealer must not sell a single weapon, nor any other firearm.",
]

READ = [
    # nouns that the tags hide
    ("Russia has used 1,250 strike drones, almost 700 guided bombs and up to 40 missiles.", [1250, 700, 40]),
    ("They can turn out up to 1,300 Geran-2 drones a month.", [1300]),
    ("70 Abducted Pupils Freed In Niger", [70]),
    ("The court sent him to jail with 36 others pending trial.", [36]),
    ("At least 26 people died and about 900 hurt.", [26, 900]),
    ("What is known about these two men that have been captured?", [2]),
    # headlines without tense
    ("Houthis free 41 detainees, aid staff still held", [41]),
    ("Armenia, Azerbaijan swap 17 prisoners", [17]),
    # the matrix verb before the participle
    ("Two hundred Cubans who had been locked up in Texas were set free.", [200]),
    ("Rebels let go 63 people detained during the war.", [63]),
    ("In all, 43 conflict-related detainees were unilaterally released in Aden.", [43]),
    ("Besides, eight residents of the region illegally kept by the enemy came home in the exchange.", [8]),
    ("The envoy says that 49 hostages taken after the fall of the town have been released.", [49]),
    ("Two soldiers held in Armenia since April go home.", [2]),
    ("Pirates take 17 people hostage.", [17]),
    # each number its own word
    ("Three of the rebels were killed and four others wounded.", [3, 4]),
    ("The minister named 31 detainees and 16 injured officers.", [31, 16]),
    ("Two pilots died at the hospital, where 630 patients were under treatment.", [2]),
    ("A man stabbed a guard to death and wounded two women.", [2]),
    ("The banker was arrested along with 45 suspected accomplices.", [45]),
    ("Soldiers killed 10 of his associates.", [10]),
    ("At least 15 Tuaregs were killed in the north.", [15]),
    ("The army fought the militia, killing 51 of them in nine provinces.", [51]),
    ("Rain forced half the population out of their homes, while 30,000 people were displaced in Kenya.", [30000]),
    ("Two bystanders were shot and killed by strangers during the march.", [2]),
    ("Five foreign tourists, four of whom were Italians, are killed when their plane crashes.", [5, 4]),
    ("Thirty-seven passengers on a bus over a bridge, Rio de Janeiro, Brazil, are held hostage.", [37]),
    ("A car bombing in front of the hall of Corinto, Cauca, Colombia, wounds 16 people.", [16]),
    ("At least five die after their trawler capsized off Libya.", [5]),
    ("Clashes in and around the capital kill at least 17 people.", [17]),
    ("At least 29 sub-Saharan Africans are killed when two boats sink.", [29]),
    ("Shelling kills 55 Army of Light and Justice insurgents in the north.", [55]),
    ("The blast killed 14 security forces.", [14]),
    # figures that a verb sets
    ("The death toll from the floods rises to 20 and 14 people remain missing.", [20, 14]),
    ("The number of people who fled the province reached 70,000.", [70000]),
    ("A second body brought the death toll of the shooting to five.", [5]),
    ("The group put the number behind bars at some 1,250.", [1250]),
    ("The air force counted 810 drones, 747 of which were brought down.", [810, 747]),
    ("Russia launched 72 drones and one missile, and 48 of them were shot down.", [72, 1, 48]),
    # asides
    ("At least 10 - three women and seven men - were let out of prison.", [10, 3, 7]),
    ("The 66 hostages (four of them children) were freed by the kidnappers on Sunday.", [66, 4]),
    # events that take place
    ("On the same day another prisoner swap took place, of about 90 soldiers per side.", [90]),
    ("Thirty-one Armenian captives went home in the exchange.", [31]),
    # the dead and those among them
    ("The dead include two teachers.", [2]),
    ("Among the injured were six nurses and a doctor.", [6]),
    ("Police freed 60 hostages and arrested nine suspected kidnappers.", [60, 9]),
    ("Three people lost their lives and 17, two teenagers among them, were taken to hospital.", [3, 17, 2]),
    ("A ferry sank; well over a hundred, including 40 pupils on their way home, have not been found.", [100, 40]),
    ("Gunmen abducted 300 pupils, and sixteen of them did not survive captivity.", [300, 16]),
    ("Thirty miners may still be in the shaft after the collapse, he said.", [30]),
    ("Reporters saw 30 young men being pushed into vans after the police raid.", [30]),
    ("Six guards and two of the attackers fell in a gunfight of forty minutes.", [6, 2]),
    ("Refugees keep coming: some 12,000 people left the town in December alone.", [12000]),
    # wholes and their parts
    ("Of 214 drones 171 had been destroyed by dawn, and the remaining 18 got to their targets.", [214, 171, 18]),
    ("It did report four ballistic missiles that night; none could be brought down.", [4, 0]),
    ("Moscow claims 402 Ukrainian drones for the period.", [402]),
    ("In February the army took delivery of 4,000 interceptor drones.", [4000]),
    ("The war has killed more than 150,000 people, and 18 million need help.", [150000]),
    ("The ministry reports a rise to 33,000 infected and 850 dead.", [850]),
    ("At least 73 bodies, 30 unidentified, have been recovered.", [73]),
    ("The bodies of 22 people have been found, four children among them, says the mayor.", [22, 4]),
    ("The army fired 14 missiles; 13 were shot down and one was let go.", [14, 13]),
    ("The injured number 90.", [90]),
    ("We will never forget the 13 brave souls who shed their blood for our nation.", [13]),
    # salvos as forces write of them
    ("Hits by five missiles and 12 strike UAVs were recorded at nine locations.", [5, 12]),
    ("The enemy attacked with 3 Iskander-M, 7 Kh-101 and 210 Shahed-type UAVs.", [3, 7, 210]),
    ("The parties had settled on a prisoner exchange of 500 for 500.", [500]),
    # things that only appear
    ("Fewer than 50 drones came last night.", [50]),
    ("The attack included more than 80 missiles and 120 Iranian-provided drones.", [80, 120]),
]

CARRIED = [
    ("Police detained 475 people at the plant. The ministry later spoke of 417.", [475, 417]),
    ("Rebels freed 123 captives. Nearly 100 of the latter were driven to Egypt.", [123, 100]),
    ("Russia freed 185 soldiers in the exchange. Eighty-eight served in the navy.", [185, 88]),
    ("The bodies of 900 defenders were returned in 2024, against 412 a year before.", [900, 412]),
    ("The strike killed 12 people. This morning the toll is unchanged at 12.", [12, 12]),
    ("Earlier reports had put the toll in the city at 16, and the mayor's office at one point at 14.", [16, 14]),
    ("Air defences shot down 29 drones. Three of them fell near Oryol, and 11 near Tula.", [29, 3, 11]),
    ("In the exchange 84 people went home; 51 of the Ukrainians were soldiers, the other 33 civilians.", [84, 51, 33]),
    ("Rebels freed 48 captives. The group knows of 853 still inside the prison.", [48, 853]),
    ("Kyiv called the exchange of 3 January the 49th, and that of 31 January the 50th.", [49, 50]),
    ("The fire killed 28 people on Monday. Photo: firemen carry away one of the 28 victims.", [28, 28]),
    ("The blast killed 28 people. The figure included six children.", [28, 6]),
    ("The army freed 31 prisoners in March, and in October more than 100 had done so.", [31, 100]),
    ("Of the men freed by Baku, 31 were taken in 2021 and one in the north.", [31, 1]),
    ("In three days 14 civilians died and 61 were hurt: five and 22 in Kherson, the others elsewhere.", [14, 61, 5, 22]),
    ("How many prisoners are still held?\n\nThe envoy: 6,300 soldiers, that is our estimate. Moscow has admitted to 4,100.", [6300, 4100]),
    ("Today a swap was carried out. 200 soldiers came home.\n\n🔹 106 sergeants\n🔹 61 guardsmen\n🔹 33 sailors (two of them wounded)", [200, 106, 61, 33, 2]),
    ("Air defence stopped:\n\n- 434 drones\n- 4 Kh-101 missiles", [434, 4]),
    ("Russia sent 90 drones on Sunday. Since January the tally stands at 4,904 drones.", [90, 4904]),
    ("The exchange freed 205 people on Monday. Five buses carried the 205 people to Lviv.", [205, 205]),
]


def values(text: str) -> list[float | None]:
    return [fact.value if fact.value is not None else fact.high for fact in tw.extract(text, published=PUBLISHED)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "expected"), READ)
def test_what_the_sentence_says(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_what_leans_on_the_text_before(text: str, expected: list[float]) -> None:
    assert values(text) == expected


TABLES = [
    ("How many drones does the plant build?\n\n| Source | Year | Type | Units |\n|---|---|---|---|\n| CNN | 2023 | Geran | 2,718 |\n", [("supplied", 2718)]),
    ("Raids of the week\n\n| Night | Drones launched | Shot down |\n|---|---|---|\n| 8-9 June | 310 | 292 |\n", [("launched", 310), ("intercepted", 292)]),
    ("Talks\n\n| Month | What happened |\n|---|---|\n| May 2025 | The talks lead to an exchange of 900 prisoners of war. |\n", [("exchanged", 900)]),
]  # fmt: skip


def test_a_row_has_its_place_and_zeros_count() -> None:
    table = "Toll by region\n\n| Region | Killed | Injured |\n|---|---|---|\n| Kherson | 3 | 19 |\n| Sumy | 0 | 2 |\n"
    found = [(fact.location, fact.action, fact.value) for fact in tw.extract(table, published=PUBLISHED)]
    assert found == [("Kherson", "killed", 3), ("Kherson", "injured", 19), ("Sumy", "killed", 0), ("Sumy", "injured", 2)]


def test_a_table_of_other_things_gives_nothing() -> None:
    assert values("Prices\n\n| Source | Year | Type | Units |\n|---|---|---|---|\n| Shop | 2023 | Sofa | 2,718 |\n") == []


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_what_a_table_says(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(fact.action, fact.value) for fact in tw.extract(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The envoy says that 49 hostages taken after the fall of the town have been released.", "released"),
        ("Rebels let go 63 people detained during the war.", "released"),
        ("In all, 43 conflict-related detainees were unilaterally released in Aden.", "released"),
        ("On Friday police raided the plant and arrested 90 workers. The agency named 90 detainees.", "detained"),
        ("A report of 20 deaths has been withdrawn.", "killed"),
        ("The group lists 1,110 political prisoners.", "held"),
        ("Armenia, Azerbaijan swap 17 prisoners", "exchanged"),
    ],
)
def test_what_became_of_them(text: str, action: str) -> None:
    assert tw.extract(text, published=PUBLISHED)[-1].action == action
