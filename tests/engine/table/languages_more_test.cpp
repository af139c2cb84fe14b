// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Thirteen more languages that are data only. Each reads the same three tables in its own words: a plan with regions and
// a total, months across, and tasks with owners, days and a status; then what its people type into cells.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "table/stated_progress.h"
#include "typed/number_text.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

using testing::Reading;

struct PlanWords {
    const char *region, *rep, *plan, *actual, *difference, *total, *north, *south, *ann, *ben, *cara;
};

void readsPlan(const PlanWords& words) {
    const Reading read({{words.region, words.rep, words.plan, words.actual, words.difference},
                        {words.north, words.ann, 100, 90, -10},
                        {words.north, words.ben, 200, 150, -50},
                        {words.south, words.cara, 300, 330, 30},
                        {words.total, nullptr, 600, 570, -30}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target(words.ann), 100);
    EXPECT_EQ(read.actual(words.cara), 330);
    EXPECT_EQ(read.target(words.north), 300);
    EXPECT_EQ(read.actual(words.north), 240);
    EXPECT_EQ(read.target(words.total), -2) << "a total is no goal";
    EXPECT_EQ(read.alarms() - read.found(Rule::SeveralTops), 0u);
}

struct MonthWords {
    const char *rep, *firstPlan, *firstActual, *secondPlan, *secondActual, *ann, *ben;
};

void readsMonths(const MonthWords& words) {
    const Reading read({{words.rep, words.firstPlan, words.firstActual, words.secondPlan, words.secondActual},
                        {words.ann, 10, 8, 20, 25},
                        {words.ben, 30, 31, 40, nullptr}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target(words.ann), 30);
    EXPECT_EQ(read.actual(words.ann), 33);
    EXPECT_EQ(read.target(words.ben), 70);
    for (const char* heading : {words.firstPlan, words.firstActual}) {
        ASSERT_TRUE(readPeriod(heading)) << heading;
        EXPECT_EQ(readPeriod(heading)->number, 1) << heading;
        EXPECT_EQ(readPeriod(heading)->kind, PeriodKind::Month) << heading;
    }
    EXPECT_EQ(readPeriod(words.secondPlan)->number, 2);
}

struct TaskWords {
    const char *goal, *owner, *due, *status, *first, *second, *third, *ann, *ben, *day, *done, *started,
        *notStarted;
};

// 31 December 2025 is day 46022.
void readsTasks(const TaskWords& words) {
    const Reading read({{words.goal, words.owner, words.due, words.status},
                        {words.first, words.ann, words.day, words.done},
                        {words.second, words.ben, words.day, words.started},
                        {words.third, words.ann, words.day, words.notStarted}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.owner(words.second), words.ben);
    EXPECT_EQ(read.progress(words.first), 1);
    const GoalTable& table = read.table();
    ASSERT_EQ(table.due.size(), 3u);
    EXPECT_EQ(table.due[0].number(), 46022);
    EXPECT_EQ(readStatusWord(words.done), StatusWord::Done);
    EXPECT_EQ(readStatusWord(words.started), StatusWord::Started);
    EXPECT_EQ(readStatusWord(words.notStarted), StatusWord::NotStarted);
}

// A row of headings with the numbers 1 to their count below each, and what is read of the column at a place.
std::vector<std::vector<testing::Written>> countedRow(const std::vector<const char*>& headings) {
    std::vector<testing::Written> head{"Ana"}, row{"Ana Horvat"};
    for (const char* heading : headings) {
        head.push_back(heading);
        row.push_back(static_cast<int>(row.size()));
    }
    head.front() = "Rep";
    return {head, row};
}

TEST(Croatian, listopadIsOctoberBetweenItsNeighbours) {
    const Reading read(countedRow({"siječanj", "veljača", "ožujak", "travanj", "svibanj", "lipanj", "srpanj",
                                   "kolovoz", "rujan", "listopad", "studeni", "prosinac"}));
    EXPECT_EQ(read.target("Ana Horvat"), 78);
    EXPECT_EQ(read.notes(NoteKind::PeriodByPlace), 1u);
    const Reading czech(countedRow({"září", "říjen", "listopad", "prosinec"}));
    EXPECT_EQ(czech.target("Ana Horvat"), 10);
    EXPECT_EQ(czech.notes(NoteKind::PeriodByPlace), 0u);
}

TEST(Vietnamese, twelveTsAreMonths) {
    const auto days = [](const Reading& read, std::size_t period) {
        const Period& of = read.table().targetPlan.periods.at(period);
        return of.last - of.first + 1;
    };
    const Reading months(
        countedRow({"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"}), std::nullopt,
        "year=2026");
    EXPECT_EQ(months.target("Ana Horvat"), 78);
    EXPECT_EQ(days(months, 1), 28);
    EXPECT_EQ(days(months, 11), 31);
    const Reading quarters(countedRow({"T1", "T2", "T3", "T4"}), std::nullopt, "year=2026");
    EXPECT_EQ(quarters.target("Ana Horvat"), 10);
    EXPECT_EQ(days(quarters, 0), 90);
}

double number(const char* text, char habit = 0) {
    const NumberText read = readNumberText(text, habit);
    return read.kind == NumberTextKind::Number ? read.value : -1;
}

TEST(Japanese, readsItsTables) {
    readsPlan({"地域", "営業担当", "売上目標", "売上実績", "差異", "合計", "北部", "南部", "佐藤 花子",
               "鈴木 一郎", "高橋 次郎"});
    readsMonths({"担当者", "1月予算", "1月実績", "2月予算", "2月実績", "佐藤 花子", "鈴木 一郎"});
    readsTasks({"施策", "責任者", "期限", "ステータス", "展示会に出展する", "資料を作る", "研修を行う",
                "佐藤", "鈴木", "2025年12月31日", "完了", "進行中", "未着手"});
    const Reading branches({{"支店名", "担当者名", "売上予算", "売上実績", "達成率", "前年実績", "前年比"},
                            {"札幌支店", "佐藤", 1000, 900, 0.9, 800, 1.125},
                            {"札幌支店", "鈴木", 2000, 2100, 1.05, 2000, 1.05},
                            {"福岡支店", "高橋", 1500, 1200, 0.8, 1000, 1.2},
                            {"総計", nullptr, 4500, 4200, 0.933, 3800, 1.105}});
    EXPECT_EQ(branches.target("札幌支店"), 3000);
    EXPECT_EQ(branches.actual("鈴木"), 2100);
    EXPECT_EQ(readPeriod("第1四半期")->kind, PeriodKind::Quarter);
    EXPECT_EQ(readPeriod("2025年度上期")->kind, PeriodKind::Half);
    EXPECT_EQ(number("￥１，２３４"), 1234);
    EXPECT_EQ(number("3億円"), 3e8);
    EXPECT_EQ(number("1,200千円", '.'), 1.2e6);
    EXPECT_EQ(number("450万円"), 4.5e6);
    EXPECT_EQ(number("120百万円"), 1.2e8);
}

TEST(Vietnamese, readsItsTables) {
    readsPlan({"Khu vực", "Nhân viên kinh doanh", "Chỉ tiêu doanh số", "Thực hiện", "Chênh lệch", "Tổng cộng",
               "Miền Bắc", "Miền Nam", "Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Trần Thị Lan"});
    readsMonths({"Nhân viên", "Kế hoạch tháng 1", "Thực tế tháng 1", "Kế hoạch tháng 2", "Thực tế tháng 2",
                 "Hùng", "Lan"});
    readsTasks({"Công việc", "Người phụ trách", "Thời hạn", "Trạng thái", "Mở cửa hàng", "Gọi khách hàng",
                "Đào tạo", "Hùng", "Lan", "31/12/2025", "Hoàn thành", "Đang thực hiện", "Chưa bắt đầu"});
    EXPECT_EQ(readPeriod("Quý I/2025")->number, 1);
    EXPECT_EQ(readPeriod("Kế hoạch năm 2025")->rest, "Kế hoạch");
    EXPECT_EQ(readPeriod("Quý 3")->kind, PeriodKind::Quarter);
    EXPECT_EQ(number("1.234.567 ₫"), 1234567);
    EXPECT_EQ(number("500.000 đ", ','), 500000);
    EXPECT_EQ(number("1,5 tỷ"), 1.5e9);
    EXPECT_EQ(number("250 triệu đồng"), 2.5e8);
}

TEST(Thai, readsItsTables) {
    readsPlan({"ภาค", "พนักงานขาย", "ยอดขายเป้าหมาย", "ยอดขายจริง", "ผลต่าง", "รวมทั้งหมด", "เหนือ", "ใต้",
               "สมชาย ใจดี", "สมหญิง รักไทย", "วิชัย มั่นคง"});
    readsMonths({"พนักงาน", "เป้า ม.ค. 68", "จริง ม.ค. 68", "เป้า ก.พ. 68", "จริง ก.พ. 68", "สมชาย", "สมหญิง"});
    readsTasks({"กิจกรรม", "ผู้รับผิดชอบ", "กำหนดเสร็จ", "สถานะ", "เปิดสาขาใหม่", "อบรมทีมขาย", "เยี่ยมลูกค้า", "สมชาย",
                "สมหญิง", "31 ธ.ค. 2568", "เสร็จสิ้น", "กำลังดำเนินการ", "ยังไม่เริ่ม"});
    EXPECT_EQ(readPeriod("เป้า ม.ค. 68")->year, 2025);
    EXPECT_EQ(readPeriod("ไตรมาสที่ 2/2568")->year, 2025);
    EXPECT_EQ(readPeriod("ไตรมาสที่ 2/2568")->number, 2);
    EXPECT_EQ(readPeriod("เป้าหมายยอดขายไตรมาสที่ 1")->rest, "เป้าหมายยอดขาย");
    EXPECT_EQ(readPeriod("เป้าหมายปี 2568")->year, 2025);
    EXPECT_EQ(number("฿1,234.50"), 1234.5);
    EXPECT_EQ(number("๑๒๐ บาท"), 120);
    EXPECT_EQ(number("2.5 ล้านบาท"), 2.5e6);
}

TEST(Hungarian, readsItsTables) {
    readsPlan({"Régió", "Üzletkötő", "Terv", "Tény", "Eltérés", "Összesen", "Észak", "Dél", "Kiss Anna",
               "Nagy Béla", "Tóth Cili"});
    readsMonths({"Értékesítő", "Terv január", "Tény január", "Terv február", "Tény február", "Kiss Anna",
                 "Nagy Béla"});
    readsTasks({"Feladat", "Felelős", "Határidő", "Állapot", "Új bolt megnyitása", "Képzés", "Ajánlatok",
                "Kiss Anna", "Nagy Béla", "2025.12.31", "Kész", "Folyamatban", "Nem kezdődött el"});
    EXPECT_EQ(readPeriod("II. negyedév")->number, 2);
    EXPECT_EQ(number("1 234 567 Ft"), 1234567);
    EXPECT_EQ(number("500 eFt"), 500000);
    EXPECT_EQ(number("2,5 millió Ft"), 2.5e6);
}

TEST(Romanian, readsItsTables) {
    readsPlan({"Regiune", "Agent de vânzări", "Țintă", "Realizat", "Diferență", "Total general", "Nord",
               "Sud", "Ana Pop", "Ion Ionescu", "Maria Radu"});
    readsMonths({"Agent vânzări", "Plan ianuarie", "Realizat ianuarie", "Plan feb", "Realizat feb", "Ana Pop",
                 "Ion Ionescu"});
    readsTasks({"Activitate", "Responsabil", "Termen limită", "Stadiu", "Deschidere magazin", "Instruire",
                "Oferte", "Ana Pop", "Ion Ionescu", "31 decembrie 2025", "Finalizat", "În curs",
                "Neînceput"});
    EXPECT_EQ(readPeriod("Trim. III 2025")->number, 3);
    EXPECT_EQ(number("1.234.567,89 lei"), 1234567.89);
    EXPECT_EQ(number("250 mii lei"), 250000);
}

TEST(Finnish, readsItsTables) {
    readsPlan({"Alue", "Myyjä", "Myyntitavoite", "Toteutunut myynti", "Poikkeama", "Yhteensä", "Pohjoinen",
               "Etelä", "Anna Laine", "Pekka Virtanen", "Liisa Korhonen"});
    readsMonths({"Myyjä", "Budjetti tammi", "Toteuma tammi", "Budjetti helmi", "Toteuma helmi", "Anna Laine",
                 "Pekka Virtanen"});
    readsTasks({"Tehtävä", "Vastuuhenkilö", "Määräaika", "Tila", "Avaa myymälä", "Soita asiakkaille",
                "Kouluta tiimi", "Anna Laine", "Pekka Virtanen", "31.12.2025", "Valmis", "Kesken",
                "Aloittamatta"});
    EXPECT_EQ(readPeriod("tammikuu 2025")->number, 1);
    EXPECT_EQ(number("1 234,50 €"), 1234.5);
    EXPECT_EQ(number("2,5 milj. €"), 2.5e6);
}

TEST(Greek, readsItsTables) {
    readsPlan({"Περιοχή", "Πωλητής", "Στόχος πωλήσεων", "Πραγματικές πωλήσεις", "Απόκλιση", "ΣΥΝΟΛΟ",
               "Βορράς", "Νότος", "Άννα Νίκου", "Γιώργος Παππάς", "Μαρία Λάμπρου"});
    readsMonths({"Πωλητής", "Στόχος Ιαν", "Απολογισμός Ιαν", "Στόχος Φεβ", "Απολογισμός Φεβ", "Άννα Νίκου",
                 "Γιώργος Παππάς"});
    readsTasks({"Ενέργεια", "Υπεύθυνος", "Προθεσμία", "Κατάσταση", "Άνοιγμα καταστήματος", "Εκπαίδευση",
                "Προσφορές", "Άννα Νίκου", "Γιώργος Παππάς", "31 Δεκεμβρίου 2025", "Ολοκληρώθηκε",
                "Σε εξέλιξη", "Δεν ξεκίνησε"});
    EXPECT_EQ(readPeriod("Γ' τρίμηνο")->number, 3);
    EXPECT_EQ(number("1.234,50 ευρώ"), 1234.5);
    EXPECT_EQ(number("2,5 εκ. €"), 2.5e6);
}

TEST(Ukrainian, readsItsTables) {
    readsPlan({"Регіон", "Менеджер з продажу", "План продажів", "Факт продажів", "Відхилення", "Усього",
               "Північ", "Південь", "Ганна Лис", "Петро Гай", "Олег Сом"});
    readsMonths(
        {"Співробітник", "План січень", "Факт січень", "План лютий", "Факт лютий", "Ганна Лис", "Петро Гай"});
    readsTasks({"Завдання", "Відповідальний", "Термін", "Стан", "Відкрити магазин", "Навчання", "Пропозиції",
                "Ганна Лис", "Петро Гай", "31 грудня 2025", "Виконано", "В роботі", "Не розпочато"});
    EXPECT_EQ(readPeriod("ІІ квартал 2025")->number, 2);
    EXPECT_EQ(number("1 234,50 грн"), 1234.5);
    EXPECT_EQ(number("250 тис. грн"), 250000);
    EXPECT_EQ(number("₴500"), 500);
}

TEST(Bulgarian, readsItsTables) {
    readsPlan({"Регион", "Търговец", "План", "Отчет", "Разлика", "Общо", "Север", "Юг", "Ана Иванова",
               "Петър Колев", "Мария Илиева"});
    readsMonths({"Търговец", "План януари", "Отчет януари", "План февруари", "Отчет февруари", "Ана Иванова",
                 "Петър Колев"});
    readsTasks({"Дейност", "Отговорник", "Краен срок", "Състояние", "Нов магазин", "Обучение", "Оферти",
                "Ана Иванова", "Петър Колев", "31 декември 2025", "Изпълнено", "В процес", "Незапочнато"});
    EXPECT_EQ(readPeriod("I тримесечие")->number, 1);
    EXPECT_EQ(number("1 234,50 лв."), 1234.5);
    EXPECT_EQ(number("250 хил. лв."), 250000);
}

TEST(Croatian, readsItsTables) {
    readsPlan({"Regija", "Prodavač", "Plan prodaje", "Ostvareno", "Odstupanje", "Ukupno", "Sjever", "Jug",
               "Ana Horvat", "Ivan Kovač", "Maja Babić"});
    readsMonths({"Komercijalist", "Plan siječanj", "Ostvareno siječanj", "Plan veljača", "Ostvareno veljača",
                 "Ana Horvat", "Ivan Kovač"});
    readsTasks({"Aktivnost", "Odgovorna osoba", "Rok", "Status", "Nova poslovnica", "Edukacija", "Ponude",
                "Ana Horvat", "Ivan Kovač", "31.12.2025", "Završeno", "U tijeku", "Nije započeto"});
    EXPECT_EQ(readPeriod("2. tromjesečje")->number, 2);
    EXPECT_EQ(number("250 tis. eura"), 250000);
}

TEST(Serbian, readsItsTables) {
    readsPlan({"Регија", "Продавач", "План продаје", "Остварено", "Одступање", "Укупно", "Север", "Југ",
               "Ана Јовић", "Иван Ковач", "Маја Илић"});
    readsMonths({"Комерцијалиста", "План јануар", "Остварење јануар", "План фебруар", "Остварење фебруар",
                 "Ана Јовић", "Иван Ковач"});
    readsTasks({"Активност", "Одговорно лице", "Рок", "Статус", "Нова продавница", "Обука", "Понуде",
                "Ана Јовић", "Иван Ковач", "31.12.2025.", "Завршено", "У току", "Није започето"});
    EXPECT_EQ(readPeriod("III квартал")->number, 3);
    EXPECT_EQ(number("1.234.567,89 дин."), 1234567.89);
    EXPECT_EQ(number("250 hiljada dinara"), 250000);
}

TEST(Arabic, readsItsTables) {
    readsPlan({"المنطقة", "مندوب المبيعات", "المبيعات المستهدفة", "المبيعات الفعلية", "الفرق", "الإجمالي",
               "الشمال", "الجنوب", "أحمد علي", "سارة حسن", "خالد عمر"});
    readsMonths({"المندوب", "هدف يناير", "محقق يناير", "هدف فبراير", "محقق فبراير", "أحمد علي", "سارة حسن"});
    readsTasks({"المهمة", "المسؤول", "الموعد النهائي", "الحالة", "افتتاح فرع جديد", "تدريب الفريق",
                "زيارة العملاء", "أحمد علي", "سارة حسن", "٣١/١٢/٢٠٢٥", "مكتمل", "قيد التنفيذ", "لم يبدأ"});
    EXPECT_EQ(readPeriod("الربع الثاني 2025")->number, 2);
    EXPECT_EQ(readPeriod("الربع ٣")->number, 3);
    EXPECT_EQ(number("١٬٢٣٤٬٥٦٧٫٨٩"), 1234567.89);
    EXPECT_EQ(number("٢٫٥٠٠", ','), 2.5);
    EXPECT_EQ(number("٩٠٪"), 0.9);
    EXPECT_EQ(number("\u200f٢٥٠ ألف ريال"), 250000);
}

TEST(Hebrew, readsItsTables) {
    readsPlan({"אזור", "איש מכירות", "יעד מכירות", "ביצוע בפועל", "פער", "סה\"כ", "צפון", "דרום", "דנה לוי",
               "יוסי כהן", "רון מזרחי"});
    readsMonths({"נציג", "יעד ינואר", "ביצוע ינואר", "יעד פברואר", "ביצוע פברואר", "דנה לוי", "יוסי כהן"});
    readsTasks({"משימה", "אחראי", "תאריך יעד", "סטטוס", "פתיחת סניף", "הדרכת צוות", "ביקור לקוחות", "דנה לוי",
                "יוסי כהן", "31 בדצמבר 2025", "הושלם", "בתהליך", "לא התחיל"});
    EXPECT_EQ(readPeriod("רבעון 2")->number, 2);
    EXPECT_EQ(readPeriod("רבעון ראשון")->number, 1);
    EXPECT_EQ(number("₪ 1,234.50"), 1234.5);
    EXPECT_EQ(number("250 אלף ש\"ח"), 250000);
    EXPECT_EQ(number("1,234 ש״ח", '.'), 1234);
}

}  // namespace
}  // namespace plumbline
