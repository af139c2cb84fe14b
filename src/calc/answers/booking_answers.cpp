// The functions about bookings: what they are, and what became of them.
#include "calc/answers/answers.h"
#include "calc/answers/booked_actuals.h"

namespace plumbline::calc::answers {
namespace {

constexpr std::size_t mostRows = 5000;

Value amountValue(Cell amount) {
    return amount.isNumber() ? Value(amount.number()) : Value();
}

}  // namespace

Matrix actuals(const Call& call) {
    return Matrix::of(orRefuse(call.bookingsNameOf(0, call.word(1))));
}

Matrix reconcile(const Call& call) {
    const Call::Table shared = call.model(0);
    const auto& credits = shared->model().table().credits;
    if (!credits) throw Refused{{ErrorKind::InvalidArgument, "error.notcredited"}};
    Matrix rows;
    const std::vector<ReconciledRow> all = shortened(credits->reconciliation(), mostRows, call.words());
    for (const ReconciledRow& row : all)
        rows.addRow({row.fate ? std::string(fateName(*row.fate)) : std::string("total"), row.key,
                     row.currency, amountValue(row.amount), row.bookings, row.nearest});
    while (rows.rows() < 2)
        rows.addRow({"", "", "", "", "", ""});  // Calc repeats an array of one row in all rows
    return rows;
}

}  // namespace plumbline::calc::answers
